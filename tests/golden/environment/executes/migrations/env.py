from alembic import context

context.configure(url="postgresql://db/shop")
with context.begin_transaction():
    context.execute("SET search_path TO shop")
    context.run_migrations()

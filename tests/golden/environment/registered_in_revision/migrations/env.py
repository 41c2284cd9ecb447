from alembic import context

context.configure(url="postgresql://db/shop")
with context.begin_transaction():
    context.run_migrations()

from alembic import context

context.execute("SET search_path TO shop")
context.configure(url="postgresql://", literal_binds=True)
with context.begin_transaction():
    context.run_migrations()

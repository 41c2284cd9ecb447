from alembic import context

context.configure(url="postgresql://db/shop", starting_rev="a1")
with context.begin_transaction():
    context.run_migrations()

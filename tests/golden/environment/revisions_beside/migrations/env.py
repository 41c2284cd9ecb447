from alembic import context

context.configure(url="postgresql://db/shop", transaction_per_migration=False)
context.run_migrations()

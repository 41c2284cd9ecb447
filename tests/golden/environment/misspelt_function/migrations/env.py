from alembic import context

context.configure(dialect_name="postgresql")
with context.begin_transactions():
    context.run_migrations()

"""What stands behind an error is not in the script, and Alembic ends there, too."""
from alembic import context

context.configure(url="postgresql://", literal_binds=True)
with context.begin_transaction():
    context.run_migrations()
context.get_context().no_such_method()

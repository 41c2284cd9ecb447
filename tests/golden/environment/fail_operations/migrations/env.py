"""The functions of `op` are for where revisions run."""
from alembic import context, op

context.configure(url="postgresql://", literal_binds=True)
with context.begin_transaction():
    op.execute("SET search_path TO shop")
    context.run_migrations()

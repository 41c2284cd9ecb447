from alembic import context
from helpers import prepare
context.configure(url="postgresql://", literal_binds=True)
with context.begin_transaction():
    prepare(context)
    context.run_migrations()

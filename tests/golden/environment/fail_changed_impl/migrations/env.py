from alembic import context
from alembic.ddl.impl import DefaultImpl

DefaultImpl.command_terminator = ";;"
context.configure(url="postgresql://", literal_binds=True)
with context.begin_transaction():
    context.run_migrations()

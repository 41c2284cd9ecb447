import sqlalchemy as sa
from alembic import context

context.configure(url="postgresql://", literal_binds=True)
context.get_context()._version.c.version_num.type = sa.String(255)
with context.begin_transaction():
    context.run_migrations()

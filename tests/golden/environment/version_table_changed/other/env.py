import sqlalchemy as sa
from alembic import context

context.configure(url="postgresql://", literal_binds=True)
context.get_context()._version = sa.Table(
    "revisions", sa.MetaData(), sa.Column("version_num", sa.String(99), primary_key=True), schema="admin"
)
with context.begin_transaction():
    context.run_migrations()

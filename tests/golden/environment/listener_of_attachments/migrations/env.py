import sqlalchemy as sa
from alembic import context
from sqlalchemy import event


@event.listens_for(sa.Table, "after_parent_attach")
def comment(table, metadata):
    table.comment = "of the shop"


@event.listens_for(sa.Table, "column_reflect")
def reflected(inspector, table, column):
    pass


context.configure(url="postgresql://", literal_binds=True)
with context.begin_transaction():
    context.run_migrations()

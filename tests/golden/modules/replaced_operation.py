"""operations of Alembic's whose implementation is the project's own, and the original within it"""
import sqlalchemy as sa
from alembic import op
from alembic.operations import Operations
from alembic.operations.ops import AddColumnOp, AlterColumnOp, CreateIndexOp, CreateTableOp, DropTableOp
from alembic.operations.toimpl import alter_column as original_alter_column
from alembic.operations.toimpl import create_table as original_create_table

revision = "a1b2c3d4e5f6"
down_revision = None

try:

    @Operations.implementation_for(DropTableOp)
    def drop_table(operations, operation):
        pass

except ValueError as error:
    SAID = str(error)[:38]

log = sa.Table("operation_log", sa.MetaData(), sa.Column("operation", sa.String), sa.Column("table_name", sa.String))


@Operations.implementation_for(CreateTableOp, replace=True)
def create_table(operations, operation):
    if operation.table_name.startswith("skipped"):
        operations.execute("-- skipped %s" % operation.table_name)
        return None
    table = original_create_table(operations, operation)
    operations.execute(log.insert().values(operation="create", table_name=operation.to_table().name))
    return table


@Operations.implementation_for(AlterColumnOp, replace=True)
def alter_column(operations, operation):
    operations.execute("-- %s.%s to %r" % (operation.table_name, operation.column_name, operation.modify_type))
    original_alter_column(operations, operation)


class AddTrackedColumnOp(AddColumnOp):
    pass


@Operations.implementation_for(AddTrackedColumnOp)
def add_tracked_column(operations, operation):
    operations.execute("-- tracked %s" % operation.column.name)


@Operations.implementation_for(AddColumnOp, replace=True)
def add_column(operations, operation):
    operations.execute("-- column %s of %s" % (operation.column.name, operation.table_name))


@Operations.implementation_for(CreateIndexOp, replace=True)
def create_index(operations, operation):
    operations.execute("-- index %s %s" % (operation.index_name, sorted(operation.kw)))


def upgrade():
    op.execute("-- " + SAID)
    op.invoke(CreateTableOp("first", [sa.Column("a", sa.Integer)]))
    second = op.create_table("second", sa.Column("a", sa.Integer), sa.Column("b", sa.String(20)), schema="other")
    op.bulk_insert(second, [{"a": 1, "b": "one"}])
    op.create_table("skipped_one", sa.Column("a", sa.Integer))
    CreateTableOp.create_table(op, "third", sa.Column("a", sa.Integer))
    if op.get_context().dialect.name != "sqlite":
        op.alter_column("first", "a", type_=sa.BigInteger(), existing_type=sa.Integer())
    op.add_column("first", sa.Column("c", sa.Integer))
    AddTrackedColumnOp.add_column(op, "first", sa.Column("d", sa.Integer))
    op.create_index("ix_first", "first", ["a"], unique=True, postgresql_using="btree")


def downgrade():
    op.drop_table("first")

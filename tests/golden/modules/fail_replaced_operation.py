"""an operation of Alembic's whose implementation is replaced: what op.create_table() does then is the project's own"""
import sqlalchemy as sa
from alembic import op
from alembic.operations import Operations
from alembic.operations.ops import CreateTableOp, DropTableOp

revision = "a1b2c3d4e5f6"
down_revision = None

try:

    @Operations.implementation_for(DropTableOp)
    def drop_table(operations, operation):
        pass

except ValueError as error:
    SAID = str(error)[:38]


@Operations.implementation_for(CreateTableOp, replace=True)
def create_table(operations, operation):
    operations.execute("-- creating %s" % operation.table_name)


def upgrade():
    op.execute("-- " + SAID)
    op.invoke(CreateTableOp("first", [sa.Column("a", sa.Integer)]))
    op.create_table("second", sa.Column("a", sa.Integer))


def downgrade():
    op.create_table("first", sa.Column("a", sa.Integer))

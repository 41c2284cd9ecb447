"""c2"""

import sqlalchemy as sa
from alembic import context, op
from alembic.operations import MigrateOperation, Operations

word = "touched"

revision = "c2"
down_revision = "c1"


@Operations.register_operation("touch")
class Touch(MigrateOperation):
    def __init__(self, table):
        self.table = table

    @classmethod
    def touch(cls, operations, table):
        return operations.invoke(cls(table))


@Operations.implementation_for(Touch)
def touch(operations, operation):
    operations.execute(f"COMMENT ON TABLE {operation.table} IS '{word}'")


def upgrade():
    op.touch("books")


def downgrade():
    pass

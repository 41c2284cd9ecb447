"""alembic.util: the helpers that a project's own operations are written with."""
from alembic import op, util
from alembic.operations import MigrateOperation, Operations
from alembic.util import CommandError, to_list, to_tuple

revision = "aaaa"
down_revision = None


@Operations.register_operation("drop_unique")
class DropUnique(MigrateOperation):
    def __init__(self, name, tables):
        self.name = name
        self.tables = tables

    @classmethod
    @util._with_legacy_names([("constraint", "name")])
    def drop_unique(cls, operations, name, tables):
        return operations.invoke(cls(name, tables))


@Operations.implementation_for(DropUnique)
def drop_unique(operations, operation):
    for table in util.unique_list(to_tuple(operation.tables)):
        operations.execute(f"ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {util.not_none(operation.name)}")


def upgrade():
    op.drop_unique("uq_name", tables=["shops", "orders", "shops"])
    op.drop_unique("uq_code", "shops")
    lists = f"{to_list(None, [])} {to_tuple('ab')} {to_list('ab')} {util.dedupe_tuple(('a', 'a'))}"
    op.execute(f"INSERT INTO notes VALUES ($${lists}$$)")
    try:
        raise CommandError("no")
    except util.exc.CommandError as error:
        op.execute(f"INSERT INTO notes VALUES ('{error}')")


def downgrade():
    pass

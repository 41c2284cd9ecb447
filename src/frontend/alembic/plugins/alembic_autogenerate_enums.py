"""alembic_autogenerate_enums: op.sync_enum_values(), which adds the labels that a type lacks."""
import sqlalchemy
from alembic.operations.base import Operations
from alembic.operations.ops import MigrateOperation


@Operations.register_operation("sync_enum_values")
class SyncEnumValuesOp(MigrateOperation):
    def __init__(self, schema, name, old_values, new_values):
        self.schema = schema
        self.name = name
        self.old_values = old_values
        self.new_values = new_values

    def reverse(self):
        return SyncEnumValuesOp(self.schema, self.name, self.new_values, self.old_values)

    @classmethod
    def sync_enum_values(cls, operations, schema, name, old_values, new_values):
        # By a connection of its own, outside of the transaction.
        with operations.get_context().autocommit_block():
            for value in set(new_values) - set(old_values):
                operations.execute(sqlalchemy.text(f"ALTER TYPE {schema}.{name} ADD VALUE '{value}'"))

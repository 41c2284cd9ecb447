"""The objects of alembic.operations.ops. What op.invoke() does with one is the call of `op` that it stands for."""

from alembic.operations._base import MigrateOperation
from alembic.operations._columns import AddColumnOp, AlterColumnOp, DropColumnOp
from alembic.operations._constraints import (
    AddConstraintOp,
    CreateCheckConstraintOp,
    CreateForeignKeyOp,
    CreatePrimaryKeyOp,
    CreateUniqueConstraintOp,
    DropConstraintOp,
)
from alembic.operations._indexes import CreateIndexOp, DropIndexOp
from alembic.operations._tables import (
    AlterTableOp,
    CreateTableCommentOp,
    CreateTableOp,
    DropTableCommentOp,
    DropTableOp,
    RenameTableOp,
)


class BulkInsertOp(MigrateOperation):
    def __init__(self, table, rows, *, multiinsert=True):
        self.table = table
        self.rows = rows
        self.multiinsert = multiinsert

    def _run(self, op, in_batch):
        op.bulk_insert(self.table, self.rows, multiinsert=self.multiinsert)

    @classmethod
    def bulk_insert(cls, operations, table, rows, *, multiinsert=True):
        operations.invoke(cls(table, rows, multiinsert=multiinsert))


class ExecuteSQLOp(MigrateOperation):
    def __init__(self, sqltext, *, execution_options=None):
        self.sqltext = sqltext
        self.execution_options = execution_options

    def _run(self, op, in_batch):
        op.execute(self.sqltext)

    @classmethod
    def execute(cls, operations, sqltext, *, execution_options=None):
        return operations.invoke(cls(sqltext, execution_options=execution_options))

    @classmethod
    def batch_execute(cls, operations, sqltext, *, execution_options=None):
        return cls.execute(operations, sqltext, execution_options=execution_options)


class OpContainer(MigrateOperation):
    def __init__(self, ops=()):
        self.ops = list(ops)

    def is_empty(self):
        return not self.ops

    def as_diffs(self):
        return [operation.to_diff_tuple() for operation in self.ops]


class ModifyTableOps(OpContainer):
    def __init__(self, table_name, ops, *, schema=None):
        super().__init__(ops)
        self.table_name = table_name
        self.schema = schema

    def reverse(self):
        return ModifyTableOps(
            self.table_name, [operation.reverse() for operation in reversed(self.ops)], schema=self.schema
        )


class UpgradeOps(OpContainer):
    def __init__(self, ops=(), upgrade_token="upgrades"):
        super().__init__(ops)
        self.upgrade_token = upgrade_token

    def reverse(self):
        return DowngradeOps([operation.reverse() for operation in reversed(self.ops)])


class DowngradeOps(OpContainer):
    def __init__(self, ops=(), downgrade_token="downgrades"):
        super().__init__(ops)
        self.downgrade_token = downgrade_token

    def reverse(self):
        return UpgradeOps([operation.reverse() for operation in reversed(self.ops)])

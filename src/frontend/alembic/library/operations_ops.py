"""The objects of alembic.operations.ops. What op.invoke() does with one is the call of `op` that it stands for."""

import re


def _given(**options):
    return {name: value for name, value in options.items() if value is not None}


class MigrateOperation:
    def __init__(self, *arguments, **options):
        pass

    @property
    def info(self):
        return {}

    def reverse(self):
        raise NotImplementedError

    def to_diff_tuple(self):
        raise NotImplementedError


class _OfTable(MigrateOperation):
    schema = None

    def _place(self, in_batch):
        """The table's name and schema, which a batch knows by itself."""
        return ((), {}) if in_batch else ((self.table_name,), _given(schema=self.schema))


class AddConstraintOp(_OfTable):
    @classmethod
    def from_constraint(cls, constraint):
        for name, of_type in _CONSTRAINT_OPERATIONS:
            if type(constraint).__name__ == name:
                return of_type.from_constraint(constraint)
        raise ValueError("no operation adds %r" % (constraint,))

    def reverse(self):
        return DropConstraintOp(
            self.constraint_name, self.table_name, self.constraint_type, schema=self.schema, _reverse=self
        )


class DropConstraintOp(_OfTable):
    def __init__(self, constraint_name, table_name, type_=None, *, schema=None, if_exists=None, _reverse=None):
        self.constraint_name = constraint_name
        self.table_name = table_name
        self.constraint_type = type_
        self.schema = schema
        self.if_exists = if_exists
        self._reverse = _reverse

    @classmethod
    def from_constraint(cls, constraint):
        added = AddConstraintOp.from_constraint(constraint)
        return cls(
            added.constraint_name, added.table_name, added.constraint_type, schema=added.schema, _reverse=added
        )

    def reverse(self):
        if self._reverse is None:
            raise ValueError("constraint cannot be produced; original constraint is not present")
        return self._reverse

    def _run(self, op, in_batch):
        table, options = self._place(in_batch)
        op.drop_constraint(
            self.constraint_name, *table, type_=self.constraint_type, **options, **_given(if_exists=self.if_exists)
        )


class _KeyOp(AddConstraintOp):
    def __init__(self, constraint_name, table_name, columns, *, schema=None, **kw):
        self.constraint_name = constraint_name
        self.table_name = table_name
        self.columns = columns
        self.schema = schema
        self.kw = kw

    @classmethod
    def from_constraint(cls, constraint):
        return cls(
            constraint.name,
            constraint.table.name,
            [column.name for column in constraint.columns],
            schema=constraint.table.schema,
        )


class CreatePrimaryKeyOp(_KeyOp):
    constraint_type = "primary"

    def _run(self, op, in_batch):
        table, options = self._place(in_batch)
        op.create_primary_key(self.constraint_name, *table, self.columns, **options, **self.kw)


class CreateUniqueConstraintOp(_KeyOp):
    constraint_type = "unique"

    def _run(self, op, in_batch):
        table, options = self._place(in_batch)
        op.create_unique_constraint(self.constraint_name, *table, self.columns, **options, **self.kw)


class CreateForeignKeyOp(AddConstraintOp):
    constraint_type = "foreignkey"

    def __init__(self, constraint_name, source_table, referent_table, local_cols, remote_cols, **kw):
        self.constraint_name = constraint_name
        self.source_table = source_table
        self.referent_table = referent_table
        self.local_cols = local_cols
        self.remote_cols = remote_cols
        self.kw = kw

    @property
    def table_name(self):
        return self.source_table

    @property
    def schema(self):
        return self.kw.get("source_schema")

    @classmethod
    def from_constraint(cls, constraint):
        targets = [key.target_fullname.split(".") for key in constraint.elements]
        return cls(
            constraint.name,
            constraint.table.name,
            targets[0][-2],
            constraint.column_keys,
            [target[-1] for target in targets],
            **_given(
                source_schema=constraint.table.schema,
                referent_schema=".".join(targets[0][:-2]) or None,
                onupdate=constraint.onupdate,
                ondelete=constraint.ondelete,
                initially=constraint.initially,
                deferrable=constraint.deferrable,
                match=constraint.match,
            ),
        )

    def _run(self, op, in_batch):
        table = () if in_batch else (self.source_table,)
        options = {name: value for name, value in self.kw.items() if not (in_batch and name == "source_schema")}
        op.create_foreign_key(
            self.constraint_name, *table, self.referent_table, self.local_cols, self.remote_cols, **options
        )


class CreateCheckConstraintOp(AddConstraintOp):
    constraint_type = "check"

    def __init__(self, constraint_name, table_name, condition, *, schema=None, **kw):
        self.constraint_name = constraint_name
        self.table_name = table_name
        self.condition = condition
        self.schema = schema
        self.kw = kw

    @classmethod
    def from_constraint(cls, constraint):
        return cls(constraint.name, constraint.table.name, constraint.sqltext, schema=constraint.table.schema)

    def _run(self, op, in_batch):
        table, options = self._place(in_batch)
        op.create_check_constraint(self.constraint_name, *table, self.condition, **options, **self.kw)


_CONSTRAINT_OPERATIONS = (
    ("PrimaryKeyConstraint", CreatePrimaryKeyOp),
    ("UniqueConstraint", CreateUniqueConstraintOp),
    ("ForeignKeyConstraint", CreateForeignKeyOp),
    ("CheckConstraint", CreateCheckConstraintOp),
)


class CreateIndexOp(_OfTable):
    def __init__(self, index_name, table_name, columns, *, schema=None, unique=False, if_not_exists=None, **kw):
        self.index_name = index_name
        self.table_name = table_name
        self.columns = columns
        self.schema = schema
        self.unique = unique
        self.if_not_exists = if_not_exists
        self.kw = kw

    @classmethod
    def from_index(cls, index):
        return cls(
            index.name,
            index.table.name,
            [getattr(element, "name", element) for element in index.expressions],
            schema=index.table.schema,
            unique=index.unique,
            **index.kwargs,
        )

    def reverse(self):
        return DropIndexOp(self.index_name, self.table_name, schema=self.schema, _reverse=self, **self.kw)

    def _run(self, op, in_batch):
        table, options = self._place(in_batch)
        op.create_index(
            self.index_name,
            *table,
            self.columns,
            unique=self.unique,
            **options,
            **_given(if_not_exists=self.if_not_exists),
            **self.kw,
        )


class DropIndexOp(_OfTable):
    def __init__(self, index_name, table_name=None, *, schema=None, if_exists=None, _reverse=None, **kw):
        self.index_name = index_name
        self.table_name = table_name
        self.schema = schema
        self.if_exists = if_exists
        self._reverse = _reverse
        self.kw = kw

    @classmethod
    def from_index(cls, index):
        return CreateIndexOp.from_index(index).reverse()

    def reverse(self):
        if self._reverse is None:
            raise ValueError("index cannot be produced; original index is not present")
        return self._reverse

    def _run(self, op, in_batch):
        table, options = self._place(in_batch)
        op.drop_index(
            self.index_name, *[name for name in table if name], **options, **_given(if_exists=self.if_exists), **self.kw
        )


class CreateTableOp(_OfTable):
    def __init__(
        self,
        table_name,
        columns,
        *,
        schema=None,
        if_not_exists=None,
        _namespace_metadata=None,
        _constraints_included=False,
        **kw,
    ):
        self.table_name = table_name
        self.columns = columns
        self.schema = schema
        self.if_not_exists = if_not_exists
        self.comment = kw.pop("comment", None)
        self.prefixes = kw.pop("prefixes", None)
        kw.pop("info", None)
        self.kw = kw

    @classmethod
    def from_table(cls, table, *, _namespace_metadata=None):
        columns = []
        for column in table.columns:
            copy = column._copy()
            copy.index = False
            copy.unique = False
            columns.append(copy)
        return cls(
            table.name, columns + list(table.constraints), schema=table.schema, comment=table.comment, **table.kwargs
        )

    def reverse(self):
        return DropTableOp(
            self.table_name,
            schema=self.schema,
            table_kw=dict(_given(comment=self.comment, prefixes=self.prefixes), **self.kw),
            _reverse=self,
        )

    def _run(self, op, in_batch):
        return op.create_table(
            self.table_name,
            *self.columns,
            **_given(
                schema=self.schema, if_not_exists=self.if_not_exists, comment=self.comment, prefixes=self.prefixes
            ),
            **self.kw,
        )


class DropTableOp(_OfTable):
    def __init__(self, table_name, *, schema=None, if_exists=None, table_kw=None, _reverse=None):
        self.table_name = table_name
        self.schema = schema
        self.if_exists = if_exists
        self.table_kw = table_kw or {}
        self._reverse = _reverse

    @classmethod
    def from_table(cls, table, *, _namespace_metadata=None):
        return CreateTableOp.from_table(table).reverse()

    def reverse(self):
        if self._reverse is None:
            raise ValueError("table cannot be produced; original table is not present")
        return self._reverse

    def _run(self, op, in_batch):
        options = {name: value for name, value in self.table_kw.items() if name not in ("comment", "info", "prefixes")}
        op.drop_table(self.table_name, **_given(schema=self.schema, if_exists=self.if_exists), **options)


class AlterTableOp(_OfTable):
    def __init__(self, table_name, *, schema=None):
        self.table_name = table_name
        self.schema = schema


class RenameTableOp(AlterTableOp):
    def __init__(self, old_table_name, new_table_name, *, schema=None):
        super().__init__(old_table_name, schema=schema)
        self.new_table_name = new_table_name

    def _run(self, op, in_batch):
        op.rename_table(self.table_name, self.new_table_name, **_given(schema=self.schema))


class CreateTableCommentOp(AlterTableOp):
    def __init__(self, table_name, comment, *, schema=None, existing_comment=None):
        super().__init__(table_name, schema=schema)
        self.comment = comment
        self.existing_comment = existing_comment

    def reverse(self):
        if self.existing_comment is None:
            return DropTableCommentOp(self.table_name, existing_comment=self.comment, schema=self.schema)
        return CreateTableCommentOp(
            self.table_name, self.existing_comment, existing_comment=self.comment, schema=self.schema
        )

    def _run(self, op, in_batch):
        table, options = self._place(in_batch)
        op.create_table_comment(*table, self.comment, existing_comment=self.existing_comment, **options)


class DropTableCommentOp(AlterTableOp):
    def __init__(self, table_name, *, schema=None, existing_comment=None):
        super().__init__(table_name, schema=schema)
        self.existing_comment = existing_comment

    def reverse(self):
        return CreateTableCommentOp(self.table_name, self.existing_comment, schema=self.schema)

    def _run(self, op, in_batch):
        table, options = self._place(in_batch)
        op.drop_table_comment(*table, existing_comment=self.existing_comment, **options)


class AlterColumnOp(AlterTableOp):
    def __init__(
        self,
        table_name,
        column_name,
        *,
        schema=None,
        existing_type=None,
        existing_server_default=False,
        existing_nullable=None,
        existing_comment=None,
        modify_nullable=None,
        modify_comment=False,
        modify_server_default=False,
        modify_name=None,
        modify_type=None,
        **kw,
    ):
        super().__init__(table_name, schema=schema)
        self.column_name = column_name
        self.existing_type = existing_type
        self.existing_server_default = existing_server_default
        self.existing_nullable = existing_nullable
        self.existing_comment = existing_comment
        self.modify_nullable = modify_nullable
        self.modify_comment = modify_comment
        self.modify_server_default = modify_server_default
        self.modify_name = modify_name
        self.modify_type = modify_type
        self.kw = kw

    def has_changes(self):
        return (
            self.modify_nullable is not None
            or self.modify_server_default is not False
            or self.modify_comment is not False
            or self.modify_type is not None
            or any(re.match("modify_", name) for name in self.kw)
        )

    def reverse(self):
        options = dict(
            self.kw,
            existing_type=self.existing_type,
            existing_nullable=self.existing_nullable,
            existing_server_default=self.existing_server_default,
            existing_comment=self.existing_comment,
        )
        for what, unchanged in (("type", None), ("nullable", None), ("server_default", False), ("comment", False)):
            new = getattr(self, "modify_" + what)
            if new is not unchanged:
                options["modify_" + what] = options["existing_" + what]
                options["existing_" + what] = new
        return AlterColumnOp(self.table_name, self.column_name, schema=self.schema, **options)

    def _run(self, op, in_batch):
        table, options = self._place(in_batch)
        op.alter_column(
            *table,
            self.column_name,
            nullable=self.modify_nullable,
            comment=self.modify_comment,
            server_default=self.modify_server_default,
            new_column_name=self.modify_name,
            type_=self.modify_type,
            existing_type=self.existing_type,
            existing_server_default=self.existing_server_default,
            existing_nullable=self.existing_nullable,
            existing_comment=self.existing_comment,
            **options,
            **self.kw,
        )


class AddColumnOp(AlterTableOp):
    def __init__(
        self,
        table_name,
        column,
        *,
        schema=None,
        if_not_exists=None,
        inline_references=None,
        inline_primary_key=None,
        **kw,
    ):
        super().__init__(table_name, schema=schema)
        self.column = column
        self.if_not_exists = if_not_exists
        self.inline_references = inline_references
        self.inline_primary_key = inline_primary_key
        self.kw = kw

    @classmethod
    def from_column(cls, col):
        return cls(col.table.name, col, schema=col.table.schema)

    @classmethod
    def from_column_and_tablename(cls, schema, tname, col):
        return cls(tname, col, schema=schema)

    def to_column(self):
        return self.column

    def reverse(self):
        return DropColumnOp(
            self.table_name, self.column.name, schema=self.schema, if_exists=self.if_not_exists, _reverse=self
        )

    def _run(self, op, in_batch):
        table, options = self._place(in_batch)
        op.add_column(
            *table,
            self.column,
            **options,
            **_given(
                if_not_exists=self.if_not_exists,
                inline_references=self.inline_references,
                inline_primary_key=self.inline_primary_key,
            ),
            **self.kw,
        )


class DropColumnOp(AlterTableOp):
    def __init__(self, table_name, column_name, *, schema=None, if_exists=None, _reverse=None, **kw):
        super().__init__(table_name, schema=schema)
        self.column_name = column_name
        self.if_exists = if_exists
        self._reverse = _reverse
        self.kw = kw

    @classmethod
    def from_column_and_tablename(cls, schema, tname, col):
        return AddColumnOp(tname, col, schema=schema).reverse()

    def reverse(self):
        if self._reverse is None:
            raise ValueError("operation is not reversible; original column is not present")
        return self._reverse

    def _run(self, op, in_batch):
        table, options = self._place(in_batch)
        op.drop_column(*table, self.column_name, **options, **_given(if_exists=self.if_exists), **self.kw)


class BulkInsertOp(MigrateOperation):
    def __init__(self, table, rows, *, multiinsert=True):
        self.table = table
        self.rows = rows
        self.multiinsert = multiinsert

    def _run(self, op, in_batch):
        op.bulk_insert(self.table, self.rows, multiinsert=self.multiinsert)


class ExecuteSQLOp(MigrateOperation):
    def __init__(self, sqltext, *, execution_options=None):
        self.sqltext = sqltext
        self.execution_options = execution_options

    def _run(self, op, in_batch):
        op.execute(self.sqltext)


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

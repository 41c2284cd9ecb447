"""Operations on whole tables."""

from alembic.operations._base import OfTable, given, of_batch


class CreateTableOp(OfTable):
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
            table_kw=dict(given(comment=self.comment, prefixes=self.prefixes), **self.kw),
            _reverse=self,
        )

    def _run(self, op, in_batch):
        return op.create_table(
            self.table_name,
            *self.columns,
            **given(
                schema=self.schema, if_not_exists=self.if_not_exists, comment=self.comment, prefixes=self.prefixes
            ),
            **self.kw,
        )

    def to_table(self, migration_context=None):
        from sqlalchemy import MetaData, Table

        options = given(schema=self.schema, comment=self.comment, prefixes=self.prefixes)
        return Table(self.table_name, MetaData(), *self.columns, **options, **self.kw)

    @classmethod
    def create_table(cls, operations, table_name, *columns, if_not_exists=None, **kw):
        return operations.invoke(cls(table_name, columns, if_not_exists=if_not_exists, **kw))


class DropTableOp(OfTable):
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
        op.drop_table(self.table_name, **given(schema=self.schema, if_exists=self.if_exists), **options)

    @classmethod
    def drop_table(cls, operations, table_name, *, schema=None, if_exists=None, **kw):
        operations.invoke(cls(table_name, schema=schema, if_exists=if_exists, table_kw=kw))


class AlterTableOp(OfTable):
    def __init__(self, table_name, *, schema=None):
        self.table_name = table_name
        self.schema = schema


class RenameTableOp(AlterTableOp):
    def __init__(self, old_table_name, new_table_name, *, schema=None):
        super().__init__(old_table_name, schema=schema)
        self.new_table_name = new_table_name

    def _run(self, op, in_batch):
        op.rename_table(self.table_name, self.new_table_name, **given(schema=self.schema))

    @classmethod
    def rename_table(cls, operations, old_table_name, new_table_name, *, schema=None):
        return operations.invoke(cls(old_table_name, new_table_name, schema=schema))


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
        table, options = self.place(in_batch)
        op.create_table_comment(*table, self.comment, existing_comment=self.existing_comment, **options)

    @classmethod
    def create_table_comment(cls, operations, table_name, comment, *, existing_comment=None, schema=None):
        return operations.invoke(cls(table_name, comment, existing_comment=existing_comment, schema=schema))

    @classmethod
    def batch_create_table_comment(cls, operations, comment, *, existing_comment=None):
        table, schema = of_batch(operations)
        return cls.create_table_comment(operations, table, comment, existing_comment=existing_comment, schema=schema)


class DropTableCommentOp(AlterTableOp):
    def __init__(self, table_name, *, schema=None, existing_comment=None):
        super().__init__(table_name, schema=schema)
        self.existing_comment = existing_comment

    def reverse(self):
        return CreateTableCommentOp(self.table_name, self.existing_comment, schema=self.schema)

    def _run(self, op, in_batch):
        table, options = self.place(in_batch)
        op.drop_table_comment(*table, existing_comment=self.existing_comment, **options)

    @classmethod
    def drop_table_comment(cls, operations, table_name, *, existing_comment=None, schema=None):
        return operations.invoke(cls(table_name, existing_comment=existing_comment, schema=schema))

    @classmethod
    def batch_drop_table_comment(cls, operations, *, existing_comment=None):
        table, schema = of_batch(operations)
        return cls.drop_table_comment(operations, table, existing_comment=existing_comment, schema=schema)

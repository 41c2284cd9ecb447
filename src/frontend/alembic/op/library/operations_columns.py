"""Operations on columns."""

from alembic.operations._base import given, of_batch
from alembic.operations._tables import AlterTableOp


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
            or any(name.startswith("modify_") for name in self.kw)
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
        table, options = self.place(in_batch)
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

    @classmethod
    def alter_column(
        cls,
        operations,
        table_name,
        column_name,
        *,
        nullable=None,
        comment=False,
        server_default=False,
        new_column_name=None,
        type_=None,
        **kw,
    ):
        return operations.invoke(
            cls(
                table_name,
                column_name,
                modify_nullable=nullable,
                modify_comment=comment,
                modify_server_default=server_default,
                modify_name=new_column_name,
                modify_type=type_,
                **kw,
            )
        )

    @classmethod
    def batch_alter_column(cls, operations, column_name, *, insert_before=None, insert_after=None, **kw):
        table, schema = of_batch(operations)
        places = given(insert_before=insert_before, insert_after=insert_after)
        return cls.alter_column(operations, table, column_name, schema=schema, **places, **kw)


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
        table, options = self.place(in_batch)
        op.add_column(
            *table,
            self.column,
            **options,
            **given(
                if_not_exists=self.if_not_exists,
                inline_references=self.inline_references,
                inline_primary_key=self.inline_primary_key,
            ),
            **self.kw,
        )

    @classmethod
    def add_column(
        cls,
        operations,
        table_name,
        column,
        *,
        schema=None,
        if_not_exists=None,
        inline_references=None,
        inline_primary_key=None,
    ):
        options = given(inline_references=inline_references, inline_primary_key=inline_primary_key)
        return operations.invoke(cls(table_name, column, schema=schema, if_not_exists=if_not_exists, **options))

    @classmethod
    def batch_add_column(cls, operations, column, *, insert_before=None, insert_after=None, **options):
        table, schema = of_batch(operations)
        places = given(insert_before=insert_before, insert_after=insert_after)
        return operations.invoke(cls(table, column, schema=schema, **options, **places))


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
        table, options = self.place(in_batch)
        op.drop_column(*table, self.column_name, **options, **given(if_exists=self.if_exists), **self.kw)

    @classmethod
    def drop_column(cls, operations, table_name, column_name, *, schema=None, **kw):
        return operations.invoke(cls(table_name, column_name, schema=schema, **kw))

    @classmethod
    def batch_drop_column(cls, operations, column_name, **kw):
        table, schema = of_batch(operations)
        return cls.drop_column(operations, table, column_name, schema=schema, **kw)

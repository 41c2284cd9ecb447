"""Operations that create and drop indexes."""

from alembic.operations._base import OfTable, given, of_batch


class CreateIndexOp(OfTable):
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
        table, options = self.place(in_batch)
        op.create_index(
            self.index_name,
            *table,
            self.columns,
            unique=self.unique,
            **options,
            **given(if_not_exists=self.if_not_exists),
            **self.kw,
        )

    @classmethod
    def create_index(cls, operations, index_name, table_name, columns, *, schema=None, unique=False, **kw):
        return operations.invoke(cls(index_name, table_name, columns, schema=schema, unique=unique, **kw))

    @classmethod
    def batch_create_index(cls, operations, index_name, columns, **kw):
        table, schema = of_batch(operations)
        return cls.create_index(operations, index_name, table, columns, schema=schema, **kw)


class DropIndexOp(OfTable):
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
        table, options = self.place(in_batch)
        op.drop_index(
            self.index_name, *[name for name in table if name], **options, **given(if_exists=self.if_exists), **self.kw
        )

    @classmethod
    def drop_index(cls, operations, index_name, table_name=None, *, schema=None, if_exists=None, **kw):
        return operations.invoke(cls(index_name, table_name=table_name, schema=schema, if_exists=if_exists, **kw))

    @classmethod
    def batch_drop_index(cls, operations, index_name, **kw):
        table, schema = of_batch(operations)
        return cls.drop_index(operations, index_name, table_name=table, schema=schema, **kw)

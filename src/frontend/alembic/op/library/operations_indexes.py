"""Operations that create and drop indexes."""

from alembic.operations._base import OfTable, given


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

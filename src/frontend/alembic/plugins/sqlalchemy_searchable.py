"""sqlalchemy_searchable: sync_trigger() and drop_trigger(), which keep a tsvector column up to date."""
import dataclasses
from functools import reduce

import sqlalchemy as sa
import sqlalchemy_searchable as _package
from sqlalchemy import event
from sqlalchemy_utils import TSVectorType


@dataclasses.dataclass(frozen=True)
class SearchOptions:
    search_trigger_name: str = "{table}_{column}_trigger"
    search_trigger_function_name: str = "{table}_{column}_update"
    regconfig: str = "pg_catalog.english"
    weights: dict = dataclasses.field(default_factory=dict)
    auto_index: bool = True


class Vectorizer:
    """Functions that make a text of a column of a table."""

    def __init__(self):
        self.clear()

    def clear(self):
        self.of_columns = {}

    def __call__(self, column):
        def register(function):
            self.of_columns[column.table.name, column.name] = function
            return function

        return register

    def find(self, table, name):
        """Of a table that the caller has: one that is read from a database has columns of its own."""
        return None if table is None else self.of_columns.get((table.name, name))


vectorizer = Vectorizer()


class _Trigger:
    def __init__(self, connection, table, column, indexed, options, schema, metadata):
        if not isinstance(options, SearchOptions):
            options = SearchOptions(**(options or {}))
        self.connection = connection
        key = f"{schema}.{table}" if schema else table
        self.table = None if metadata is None else metadata.tables.get(key)
        self.column = column
        self.indexed = indexed
        self.options = options
        self.place = f'{schema}."{table}"' if schema else f'"{table}"'
        self.name = options.search_trigger_name.format(table=table, column=column)
        self.function = options.search_trigger_function_name.format(table=table, column=column)

    def execute(self, statement):
        self.connection.execute(sa.DDL(statement.replace("%", "%%")))

    def drop(self):
        self.execute(f"DROP TRIGGER IF EXISTS {self.name} ON {self.place}")
        self.execute(f"DROP FUNCTION IF EXISTS {self.function}()")

    def vector(self, name):
        value = sa.literal_column(f"NEW.{name}")
        own = vectorizer.find(self.table, name)
        value = own(value) if own else value
        vector = sa.func.to_tsvector(sa.literal(self.options.regconfig), sa.func.coalesce(value, sa.text("''")))
        weight = self.options.weights.get(name)
        return sa.func.setweight(vector, weight) if weight else vector

    def create(self):
        vectors = reduce(lambda left, right: left.op("||")(right), [self.vector(name) for name in self.indexed])
        text = vectors.compile(dialect=self.connection.dialect, compile_kwargs={"literal_binds": True})
        indent = " " * 8
        self.execute(
            f"CREATE FUNCTION\n            {self.function}() RETURNS TRIGGER AS $$\n{indent}BEGIN\n"
            f"            NEW.{self.column} = {text};\n            RETURN NEW;\n{indent}END\n"
            f"{indent}$$ LANGUAGE 'plpgsql';\n{indent}"
        )
        arguments = ", ".join([self.column, f"'{self.options.regconfig}'", *self.indexed])
        by_function = self.options.weights or any(vectorizer.find(self.table, name) for name in self.indexed)
        called = f"{self.function}()" if by_function else f"tsvector_update_trigger({arguments})"
        self.execute(
            f"CREATE TRIGGER {self.name} BEFORE UPDATE OR INSERT ON {self.place} FOR EACH ROW EXECUTE PROCEDURE {called}"
        )


def sync_trigger(
    conn, table_name, tsvector_column, indexed_columns, metadata=None, options=None, schema=None, update_rows=True
):
    trigger = _Trigger(conn, table_name, tsvector_column, list(indexed_columns), options, schema, metadata)
    trigger.drop()
    trigger.create()
    if update_rows:
        first = indexed_columns[0]
        table = sa.table(table_name, sa.column(first), schema=schema)
        conn.execute(table.update().values({first: sa.text(first)}))


def drop_trigger(conn, table_name, tsvector_column, metadata=None, options=None, schema=None):
    _Trigger(conn, table_name, tsvector_column, [], options, schema, metadata).drop()


def make_searchable(metadata, mapper=None, manager=None, options=None):
    """What creates the tables of `metadata` would bring the package's own functions along, which nobody knows here."""
    event.listen(metadata, "before_create", _package.sql_expressions)

"""alembic_utils.pg_view and pg_materialized_view."""
from sqlalchemy import text

from alembic_utils.exceptions import SQLParseFailure
from alembic_utils.replaceable_entity import ReplaceableEntity
from alembic_utils.statement import coerce_to_unquoted, match, normalize_whitespace, strip_terminating_semicolon


class _View(ReplaceableEntity):
    """A view's definition is SQL as it is: its colons are not escaped."""

    def __init__(self, schema, signature, definition):
        self.schema = coerce_to_unquoted(normalize_whitespace(schema))
        self.signature = coerce_to_unquoted(normalize_whitespace(signature))
        self.definition = strip_terminating_semicolon(definition)

    @property
    def literal_name(self):
        return f'{self.literal_schema}."{self.signature}"'


class PGView(_View):
    type_ = "view"

    @classmethod
    def from_sql(cls, sql):
        found = match(r"create.+?view\s+(.+?)\.(.+?)\s+as\s+(.+?)", sql)
        if found is None:
            raise SQLParseFailure(f'Failed to parse SQL into PGView """{sql}"""')
        schema, signature, definition = found.groups()
        return cls(
            schema=schema,
            signature=signature.split("(")[0].replace('"', ""),
            definition=strip_terminating_semicolon(definition),
        )

    def to_sql_statement_create(self):
        return text(f"CREATE VIEW {self.literal_name} AS {self.definition};")

    def to_sql_statement_drop(self, cascade=False):
        return text(f'DROP VIEW {self.literal_name} {"cascade" if cascade else ""}')

    def to_sql_statement_create_or_replace(self):
        yield text(
            f"\n        do $$\n            begin\n"
            f"                CREATE OR REPLACE VIEW {self.literal_name} AS {self.definition};\n\n"
            f"            exception when others then\n"
            f"                DROP VIEW IF EXISTS {self.literal_name};\n\n"
            f"                CREATE VIEW {self.literal_name} AS {self.definition};\n"
            f"            end;\n        $$ language 'plpgsql'\n        "
        )


class PGMaterializedView(_View):
    type_ = "materialized_view"

    def __init__(self, schema, signature, definition, with_data=True):
        super().__init__(schema, signature, definition)
        self.with_data = with_data

    @classmethod
    def from_sql(cls, sql):
        sql = strip_terminating_semicolon(sql)
        begin = r"create.+?materialized.+?view\s+(.+?)\.(.+?)\s+as\s+(.+?)"
        for end, with_data in ((r"\s+with\s+data", True), (r".+?with\s+(?:.+?)\s+data", False), ("", True)):
            if found := match(begin + end, sql):
                schema, signature, definition = found.groups()
                name = signature.split("(")[0].replace('"', "")
                return cls(schema=schema, signature=name, definition=definition, with_data=with_data)
        raise SQLParseFailure(f'Failed to parse SQL into PGView """{sql}"""')

    def _create(self):
        definition = self.definition.rstrip().rstrip(";")
        return f'CREATE MATERIALIZED VIEW {self.literal_name} AS {definition} WITH {"" if self.with_data else "NO"} DATA'

    def to_sql_statement_create(self):
        return text(self._create() + ";")

    def to_sql_statement_drop(self, cascade=False):
        return text(f'DROP MATERIALIZED VIEW {self.literal_name} {"cascade" if cascade else ""}')

    def to_sql_statement_create_or_replace(self):
        yield text(f"DROP MATERIALIZED VIEW IF EXISTS {self.literal_name}; ")
        yield text(self._create())

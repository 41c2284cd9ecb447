"""alembic_utils.pg_function."""
from sqlalchemy import text

from alembic_utils.exceptions import SQLParseFailure
from alembic_utils.replaceable_entity import ReplaceableEntity
from alembic_utils.statement import (
    escape_colon_for_plpgsql,
    escape_colon_for_sql,
    match,
    normalize_whitespace,
    strip_terminating_semicolon,
)


class PGFunction(ReplaceableEntity):
    type_ = "function"

    def __init__(self, schema, signature, definition):
        super().__init__(schema, signature, definition)
        words = normalize_whitespace(definition).lower().replace("'", "")
        escape = escape_colon_for_plpgsql if "language plpgsql" in words else escape_colon_for_sql
        self.definition = escape(strip_terminating_semicolon(definition))

    @classmethod
    def from_sql(cls, sql):
        found = match(r"create.+?function\s+(.+?)\.(.+?)\s+returns\s+(.+?)", sql.strip())
        if found is None:
            raise SQLParseFailure(f'Failed to parse SQL into PGFunction """{sql}"""')
        schema, signature, definition = found.groups()
        if signature.startswith('"'):
            signature = "".join(signature.split('"', 2))
        return cls(schema=schema, signature=signature, definition="returns " + definition)

    @property
    def literal_signature(self):
        name, rest = self.signature.split("(", 1)
        return f'"{name.strip()}"({rest}'

    def to_sql_statement_create(self):
        return text(f"CREATE FUNCTION {self.literal_schema}.{self.literal_signature} {self.definition}")

    def to_sql_statement_drop(self, cascade=False):
        found = match(r"(.+?)\((.+?)\)", self.signature) or match(r"(.+?)\((\s*)\)", self.signature)
        name, given = (part.strip() for part in found.groups())
        # What stands before "default"; a comma in a default's text parts it all the same.
        parameters = ", ".join(one[: len(one.lower().split("default")[0])].strip() for one in given.split(","))
        return text(f'DROP FUNCTION {self.literal_schema}."{name}"({parameters}) {"cascade" if cascade else ""}')

    def to_sql_statement_create_or_replace(self):
        yield text(f"CREATE OR REPLACE FUNCTION {self.literal_schema}.{self.literal_signature} {self.definition}")

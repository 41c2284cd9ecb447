"""alembic_utils.pg_trigger and pg_policy: what stands on a table."""
from sqlalchemy import text

from alembic_utils.exceptions import SQLParseFailure
from alembic_utils.replaceable_entity import OnEntityMixin, ReplaceableEntity
from alembic_utils.statement import match


class PGTrigger(OnEntityMixin, ReplaceableEntity):
    type_ = "trigger"

    def __init__(self, schema, signature, definition, on_entity, is_constraint=False):
        super().__init__(schema=schema, signature=signature, definition=definition, on_entity=on_entity)
        self.is_constraint = is_constraint

    @classmethod
    def from_sql(cls, sql):
        for kind, is_constraint in ((r"constraint\s+trigger", True), ("trigger", False)):
            found = match(rf"create\s+{kind}\s+(.+?)\s+(.+?)\s+ON\s+(.+?)\s+(.+?)", sql)
            if found:
                signature, event, on_entity, action = found.groups()
                on_entity = on_entity if "." in on_entity else "public." + on_entity
                return cls(
                    schema=on_entity.split(".")[0],
                    signature=signature,
                    on_entity=on_entity,
                    definition=f" {event} ON {on_entity} {action}",
                    is_constraint=is_constraint,
                )
        raise SQLParseFailure(f'Failed to parse SQL into PGTrigger """{sql}"""')

    @property
    def identity(self):
        return f"{self.__class__.__name__}: {self.schema}.{self.signature} {self.is_constraint} {self.on_entity}"

    def to_sql_statement_create(self):
        found = match(r"(.+?)\s+ON\s+(.+?)\s+(.+?)", self.definition)
        if found is None:
            raise SQLParseFailure(f'Failed to parse SQL into PGTrigger.definition """{self.definition}"""')
        event, table, action = found.groups()
        table = f"{self.schema}.{table.partition('.')[2] or table}"
        kind = "CONSTRAINT TRIGGER" if self.is_constraint else "TRIGGER"
        return text(f'CREATE {kind} "{self.signature}" {event} ON {table} {action}')

    def to_sql_statement_drop(self, cascade=False):
        return text(f'DROP TRIGGER "{self.signature}" ON {self.on_entity} {"cascade" if cascade else ""}')

    def to_sql_statement_create_or_replace(self):
        yield text(f'DROP TRIGGER IF EXISTS "{self.signature}" ON {self.on_entity};')
        yield self.to_sql_statement_create()


class PGPolicy(OnEntityMixin, ReplaceableEntity):
    type_ = "policy"

    @classmethod
    def from_sql(cls, sql):
        found = match(r"create policy\s+(.+?)\s+on\s+(.+?)\s+(.+?)", sql.strip())
        if found is None:
            raise SQLParseFailure(f'Failed to parse SQL into PGPolicy """{sql}"""')
        signature, on_entity, definition = found.groups()
        on_entity = on_entity if "." in on_entity else "public." + on_entity
        return cls(
            schema=on_entity.partition(".")[0], signature=signature, definition=definition, on_entity=on_entity
        )

    def to_sql_statement_create(self):
        return text(f"CREATE POLICY {self.signature} on {self.on_entity} {self.definition}")

    def to_sql_statement_drop(self, cascade=False):
        return text(f'DROP POLICY {self.signature} on {self.on_entity} {"cascade" if cascade else ""}')

    def to_sql_statement_create_or_replace(self):
        yield text(f"DROP POLICY IF EXISTS {self.signature} on {self.on_entity};")
        yield text(f"CREATE POLICY {self.signature} on {self.on_entity} {self.definition};")

"""alembic_postgresql_enum: op.sync_enum_values(), which gives a PostgreSQL enum other labels by way of a second type."""
import re
from dataclasses import dataclass, replace
from enum import Enum
from typing import Optional

import sqlalchemy
from alembic.operations.base import Operations
from alembic.operations.ops import MigrateOperation


class ColumnType(Enum):
    COMMON = "enum"
    ARRAY = "array"


_SCHEMA_OF_ENUM = object()


@dataclass(frozen=True)
class TableReference:
    table_name: str
    column_name: str
    table_schema: Optional[str] = _SCHEMA_OF_ENUM
    column_type: ColumnType = ColumnType.COMMON
    existing_server_default: Optional[str] = None

    @property
    def is_column_type_import_needed(self):
        return self.column_type != ColumnType.COMMON

    @property
    def table_name_with_schema(self):
        return f'"{self.table_schema}"."{self.table_name}"' if self.table_schema else f'"{self.table_name}"'

    @property
    def escaped_column_name(self):
        return f'"{self.column_name}"'


@dataclass
class Config:
    add_type_ignore: bool = False
    include_name: object = lambda _: True
    drop_unused_enums: bool = True
    detect_enum_values_changes: bool = True
    force_dialect_support: bool = False
    ignore_enum_values_order: bool = False


_config = Config()


def set_configuration(config):
    global _config
    _config = config


@Operations.register_operation("sync_enum_values")
class SyncEnumValuesOp(MigrateOperation):
    operation_name = "change_enum_variants"

    def __init__(self, schema, name, old_values, new_values, affected_columns):
        self.schema = schema
        self.name = name
        self.old_values = old_values
        self.new_values = new_values
        self.affected_columns = affected_columns

    def reverse(self):
        return SyncEnumValuesOp(self.schema, self.name, self.new_values, self.old_values, self.affected_columns)

    def to_diff_tuple(self):
        return self.operation_name, self.old_values, self.new_values, self.affected_columns

    @classmethod
    def sync_enum_values(
        cls, operations, enum_schema, enum_name, new_values, affected_columns, enum_values_to_rename=()
    ):
        if affected_columns and all(isinstance(column, str) for column in affected_columns):
            # The older plugin's operation of this name: (schema, name, old_values, new_values).
            from alembic_autogenerate_enums import SyncEnumValuesOp as AddLabels

            return AddLabels.sync_enum_values(operations, enum_schema, enum_name, new_values, affected_columns)
        if operations.migration_context.dialect.name != "postgresql" and not _config.force_dialect_support:
            return
        connection = operations.get_bind()
        columns = [_reference(connection, enum_schema, column) for column in affected_columns]
        change = _EnumChange(enum_schema, enum_name, list(enum_values_to_rename))
        for statement in change.statements(new_values, columns):
            connection.execute(sqlalchemy.text(statement))


def _reference(connection, enum_schema, column):
    """The column as a TableReference; of a tuple, the older notation, the default is asked of the database."""
    if isinstance(column, TableReference):
        return replace(column, table_schema=enum_schema) if column.table_schema is _SCHEMA_OF_ENUM else column
    if not isinstance(column, tuple):
        raise ValueError("Affected columns must contain tuples or TableReferences")
    table, name = column[:2]
    return TableReference(
        table,
        name,
        table_schema=enum_schema,
        column_type=column[2] if len(column) > 2 else ColumnType.COMMON,
        existing_server_default=_column_default(connection, enum_schema, table, name),
    )


def _column_default(connection, schema, table, name):
    """information_schema.columns.column_default, which inspection gives too."""
    inspector = sqlalchemy.inspect(connection)
    if not inspector.has_table(table, schema=schema):
        return None
    for column in inspector.get_columns(table, schema=schema):
        if column["name"] == name:
            return column["default"]
    return None


class _EnumChange:
    """From one enum type to another of the same name: both exist while the columns move from one to the other."""

    def __init__(self, schema, name, renamed):
        self.schema = schema
        self.name = name
        self.renamed = renamed
        self.type = f'"{schema}"."{name}"'
        self.former_type = f'"{schema}"."{name}_old"'

    def statements(self, labels, columns):
        texts = ", ".join(f"'{label}'" for label in labels)
        yield f"ALTER TYPE {self.type} RENAME TO {self.name}_old"
        yield f"CREATE TYPE {self.type} AS ENUM({texts})"
        yield from self.operators()
        for column in columns:
            yield from self.moved_column(column)
        arguments = f"new_enum_val {self.type}, old_enum_val {self.former_type}"
        for function in ("new_old_not_equals", "new_old_equals"):
            yield f"\n        DROP FUNCTION {function}(\n            {arguments}\n        ) CASCADE\n    "
        yield f"DROP TYPE {self.former_type}"

    def operators(self):
        """Constraints and indexes that compare the column find an operator while both types are about."""
        for operator, function in (("!=", "new_old_not_equals"), ("=", "new_old_equals")):
            yield (
                f"\n            CREATE FUNCTION {function}(\n"
                f"                new_enum_val {self.type}, old_enum_val {self.former_type}\n"
                f"            )\n"
                f"            RETURNS boolean AS $$\n"
                f"                SELECT new_enum_val::text {operator} {self.former_label()};\n"
                f"            $$ LANGUAGE SQL IMMUTABLE\n        "
            )
            yield (
                f"\n        CREATE OPERATOR {operator} (\n"
                f"            leftarg = {self.type},\n"
                f"            rightarg = {self.former_type},\n"
                f"            procedure = {function}\n        )\n    "
            )

    def former_label(self):
        if not self.renamed:
            return "old_enum_val::text"
        cases = " ".join(f"WHEN old_enum_val::text = '{old}' THEN '{new}'" for old, new in self.renamed)
        indent = " " * 20
        return f"CASE\n{indent}{cases}\n\n{indent}ELSE old_enum_val::text\n{' ' * 16}END"

    def moved_column(self, column):
        table, name, default = column.table_name_with_schema, column.escaped_column_name, column.existing_server_default
        if default is not None:
            yield f"ALTER TABLE {table}\n             ALTER COLUMN {name} DROP DEFAULT"
        yield self.retyped_array(table, name) if column.column_type == ColumnType.ARRAY else self.retyped(table, name)
        if default is not None:
            default = self.renamed_default(default)
            yield f"ALTER TABLE {table}\n            ALTER COLUMN {name} SET DEFAULT {default}"

    def retyped_array(self, table, name):
        value = f"{name}::text[]"
        for old, new in self.renamed:
            value = f"array_replace({value}, '{old}', '{new}')"
        return (
            f"ALTER TABLE {table} \n            ALTER COLUMN {name} TYPE {self.type}[]\n"
            f"            USING {value}::{self.type}[]\n            "
        )

    def retyped(self, table, name):
        indent = " " * 16
        value = f"{name}::text::{self.type}"
        if self.renamed:
            cases = " ".join(f"WHEN {name}::text = '{old}' THEN '{new}'::{self.type}" for old, new in self.renamed)
            value = f"CASE \n{indent}{cases}\n\n{indent}ELSE {value}\n{indent}END"
        return f"ALTER TABLE {table} \n{indent}ALTER COLUMN {name} TYPE {self.type} \n{indent}USING {value}\n{indent}"

    def renamed_default(self, default):
        type_name = f"{self.schema}.{self.name}" if self.schema else self.name
        if default.startswith("ARRAY["):
            return re.sub(r"::[.\w]+", f"::{type_name}", self.renamed_labels(default))
        value = self.renamed_labels(default[: default.find("::")])
        return f"{value}::{type_name}[]" if default.endswith("[]") else f"{value}::{type_name}"

    def renamed_labels(self, text):
        for old, new in self.renamed:
            text = text.replace(f"'{old}'", f"'{new}'").replace(f'"{old}"', f'"{new}"')
        return text

"""sqlalchemy.engine.reflection.Inspector over the schema that the script leads to."""
import sqlalchemy
from sqlalchemy import _live_database, exc


class Inspector:
    def __init__(self, bind):
        self.bind = self.engine = bind
        self.dialect = bind.dialect
        self.info_cache = {}

    @classmethod
    def from_engine(cls, bind):
        return cls(bind)

    def clear_cache(self):
        pass

    @property
    def default_schema_name(self):
        return _live_database.default_schema()

    def get_schema_names(self, **kw):
        return _live_database.schema_names()

    def get_table_names(self, schema=None, **kw):
        return _live_database.table_names(schema)

    def get_view_names(self, schema=None, **kw):
        return _live_database.view_names(schema, False)

    def get_materialized_view_names(self, schema=None, **kw):
        return _live_database.view_names(schema, True)

    def get_sequence_names(self, schema=None, **kw):
        return _live_database.sequence_names(schema)

    def get_enums(self, schema=None, **kw):
        return _live_database.enums(schema)

    def get_temp_table_names(self, **kw):
        return []

    def get_temp_view_names(self, **kw):
        return []

    def get_view_definition(self, view_name, schema=None, **kw):
        return _live_database.view_definition(view_name, schema)

    def has_table(self, table_name, schema=None, **kw):
        return _live_database.has_table(table_name, schema)

    def has_schema(self, schema_name, **kw):
        return schema_name in self.get_schema_names()

    def has_sequence(self, sequence_name, schema=None, **kw):
        return sequence_name in self.get_sequence_names(schema)

    def has_index(self, table_name, index_name, schema=None, **kw):
        return self.has_table(table_name, schema) and any(
            index["name"] == index_name for index in self.get_indexes(table_name, schema)
        )

    def get_columns(self, table_name, schema=None, **kw):
        return found_table(table_name, schema)["columns"]

    def get_pk_constraint(self, table_name, schema=None, **kw):
        return found_table(table_name, schema)["primary_key"]

    def get_primary_keys(self, table_name, schema=None, **kw):
        return self.get_pk_constraint(table_name, schema)["constrained_columns"]

    def get_foreign_keys(self, table_name, schema=None, **kw):
        return found_table(table_name, schema)["foreign_keys"]

    def get_unique_constraints(self, table_name, schema=None, **kw):
        return found_table(table_name, schema)["unique_constraints"]

    def get_check_constraints(self, table_name, schema=None, **kw):
        return found_table(table_name, schema)["checks"]

    def get_indexes(self, table_name, schema=None, **kw):
        return found_table(table_name, schema)["indexes"]

    def get_table_comment(self, table_name, schema=None, **kw):
        return {"text": found_table(table_name, schema)["comment"]}

    def get_table_options(self, table_name, schema=None, **kw):
        found_table(table_name, schema)
        return {}

    def reflect_table(self, table, include_columns=None, **kw):
        for item in reflected_items(table.name, table.schema, [column.name for column in table.columns]):
            if isinstance(item, sqlalchemy.Column):
                table.append_column(item)


def found_table(name, schema):
    found = _live_database.table(name, schema)
    if found is None:
        raise exc.NoSuchTableError(name)
    return found


def reflected_column(column, key):
    default = column["default"]
    extra = []
    if "computed" in column:
        extra.append(sqlalchemy.Computed(column["computed"]["sqltext"], column["computed"].get("persisted")))
    if "identity" in column:
        extra.append(sqlalchemy.Identity(**{k: v for k, v in column["identity"].items() if v is not None}))
    options = {"primary_key": column["name"] in key, "nullable": column["nullable"]}
    if default is not None:
        options["server_default"] = sqlalchemy.text(default.replace(":", "\\:"))
    if column.get("comment") is not None:
        options["comment"] = column["comment"]
    return sqlalchemy.Column(column["name"], column["type"], *extra, **options)


def reflected_items(name, schema, overridden):
    """The columns and constraints of a table of the database, as Table() takes them."""
    found = found_table(name, schema)
    key = found["primary_key"]["constrained_columns"]
    items = [reflected_column(column, key) for column in found["columns"] if column["name"] not in overridden]
    if key and found["primary_key"]["name"]:
        items.append(sqlalchemy.PrimaryKeyConstraint(*key, name=found["primary_key"]["name"]))
    for foreign in found["foreign_keys"]:
        target = ".".join(part for part in (foreign["referred_schema"], foreign["referred_table"]) if part)
        items.append(
            sqlalchemy.ForeignKeyConstraint(
                foreign["constrained_columns"],
                ["%s.%s" % (target, column) for column in foreign["referred_columns"]],
                name=foreign["name"],
                **foreign["options"]
            )
        )
    for unique in found["unique_constraints"]:
        items.append(sqlalchemy.UniqueConstraint(*unique["column_names"], name=unique["name"]))
    return items


def reflect_metadata(metadata, bind=None, schema=None, views=False, only=None, extend_existing=False, **options):
    names = _live_database.table_names(schema)
    if views:
        names = names + _live_database.view_names(schema, False)
    if callable(only):
        names = [name for name in names if only(name, metadata)]
    elif only:
        missing = [name for name in only if name not in names]
        if missing:
            raise exc.InvalidRequestError("Could not reflect: requested table(s) not available: %s" % ", ".join(missing))
        names = list(only)
    for name in names:
        if name not in metadata.tables:
            sqlalchemy.Table(name, metadata, schema=schema, autoload_with=bind or _live_database.connection())

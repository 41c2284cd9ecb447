"""Tables that are made of what the database has: Table(autoload_with=), MetaData.reflect()."""
import re

import sqlalchemy
from sqlalchemy import _live_database, exc


def reflection_of(name, schema, part):
    found = _live_database.table_part(name, schema, part, True)
    if found is None:
        raise exc.NoSuchTableError(name)
    return found


_PARAMETER = re.compile(r"(?<![:\w\\]):(\w+)(?!:)")


def sql_text(text):
    """A text of the database's own, in which nothing is a parameter."""
    return sqlalchemy.text(_PARAMETER.sub(r"\\:\1", text))


def reflected_column(column, key):
    extra = []
    if "computed" in column:
        extra.append(sqlalchemy.Computed(column["computed"]["sqltext"], column["computed"].get("persisted")))
    if "identity" in column:
        extra.append(sqlalchemy.Identity(**column["identity"]))
    options = {"primary_key": column["name"] in key, "nullable": column["nullable"]}
    if column["default"] is not None:
        options["server_default"] = sql_text(column["default"])
    for option in ("comment", "autoincrement"):
        if column.get(option) is not None:
            options[option] = column[option]
    return sqlalchemy.Column(column["name"], column["type"], *extra, **options)


def reflected_index(index, columns):
    elements = []
    for place, name in enumerate(index["column_names"]):
        element = columns.get(name) if name is not None else sql_text(index["expressions"][place])
        for word in index.get("column_sorting", {}).get(name, ()):
            element = getattr(element, word)()
        elements.append(element)
    options = {key: value for key, value in index["dialect_options"].items() if value is not None and value != []}
    for key, value in options.items():
        if key.endswith("_where") and isinstance(value, str):
            options[key] = sql_text(value)
    return sqlalchemy.Index(index["name"], *elements, unique=bool(index["unique"]), **options)


def reflected_items(name, schema, given=(), include_columns=None, kept=()):
    """The columns, constraints and indexes of a table of the database, as Table() takes them, with the given columns in
    place of its own and without those that are kept as they are described."""
    key = reflection_of(name, schema, "primary_key")
    found = [column for column in reflection_of(name, schema, "columns") if column["name"] not in kept]
    if include_columns is not None:
        found = [column for column in found if column["name"] in include_columns]
    wanted = {column["name"] for column in found}
    replaced = {column.name: column for column in given}
    columns = [
        replaced.pop(column["name"]) if column["name"] in replaced else reflected_column(column, key["constrained_columns"])
        for column in found
    ]
    items = columns + list(replaced.values())
    in_order = [column["name"] for column in found if column["name"] in key["constrained_columns"]]
    says_more = key["name"] or in_order != list(key["constrained_columns"])
    if key["constrained_columns"] and says_more and wanted.issuperset(key["constrained_columns"]):
        items.append(sqlalchemy.PrimaryKeyConstraint(*key["constrained_columns"], name=key["name"]))
    for foreign in reflection_of(name, schema, "foreign_keys"):
        target = ".".join(part for part in (foreign["referred_schema"], foreign["referred_table"]) if part)
        if wanted.issuperset(foreign["constrained_columns"]) and not set(kept).intersection(foreign["constrained_columns"]):
            items.append(
                sqlalchemy.ForeignKeyConstraint(
                    foreign["constrained_columns"],
                    ["%s.%s" % (target, column) for column in foreign["referred_columns"]],
                    name=foreign["name"],
                    **foreign["options"]
                )
            )
    for unique in reflection_of(name, schema, "unique_constraints"):
        if wanted.issuperset(unique["column_names"]):
            items.append(sqlalchemy.UniqueConstraint(*unique["column_names"], name=unique["name"]))
    for check in reflection_of(name, schema, "checks"):
        items.append(sqlalchemy.CheckConstraint(sql_text(check["sqltext"]), name=check["name"]))
    by_name = {column.name: column for column in columns}
    for index in reflection_of(name, schema, "indexes"):
        plain = [column for column in index["column_names"] if column is not None]
        if "duplicates_constraint" not in index and by_name.keys() >= set(plain):
            items.append(reflected_index(index, by_name))
    return items


def reflect_referred(metadata, name, schema):
    """Reflects the tables that a reflected one refers to, as far as they are known (Table(resolve_fks=True))."""
    for foreign in reflection_of(name, schema, "foreign_keys"):
        where, table = foreign["referred_schema"], foreign["referred_table"]
        target = "%s.%s" % (where, table) if where else table
        if target not in metadata.tables and _live_database.knows_table(table, where):
            sqlalchemy.Table(table, metadata, schema=where, autoload_with=_live_database.connection())


def reflect_metadata(
    metadata, bind=None, schema=None, views=False, only=None, extend_existing=False, resolve_fks=True, **options
):
    bind = bind or _live_database.connection()
    if schema is None:
        schema = metadata.schema
    available = _live_database.relation_names("table", schema)
    if views:
        available = list(available) + list(_live_database.relation_names("view", schema))
    if only is None:
        names = list(available)
    elif callable(only):
        names = [name for name in available if only(name, metadata)]
    else:
        missing = [name for name in only if name not in available]
        if missing:
            where = " schema '%s'" % schema if schema else ""
            raise exc.InvalidRequestError(
                "Could not reflect: requested table(s) not available in Engine(postgresql://)%s: (%s)"
                % (where, ", ".join(missing))
            )
        names = list(only)
    for name in names:
        full = "%s.%s" % (schema, name) if schema else name
        if full not in metadata.tables:
            sqlalchemy.Table(name, metadata, schema=schema, autoload_with=bind)

"""sqlalchemy.engine.reflection.Inspector over the schema that the script leads to."""
import re

import sqlalchemy
from sqlalchemy import _live_database, exc
from sqlalchemy._object_kinds import ObjectKind, ObjectScope


def part_of(table_name, schema, part):
    """A part of a table as the dialect reflects it."""
    found = _live_database.table_part(table_name, schema, part, False)
    if found is None:
        raise exc.NoSuchTableError("%s.%s" % (schema, table_name) if schema else table_name)
    return found


def in_order_of(edges, items):
    """The items behind those that they refer to; None where there is a cycle."""
    referred = {}
    for first, second in edges:
        referred.setdefault(second, set()).add(first)
    left, made = list(items), []
    while left:
        ready = [item for item in left if not referred.get(item, set()).intersection(left)]
        if not ready:
            return None
        made += ready
        left = [item for item in left if item not in ready]
    return made


def _cached(method):
    """What an inspector was asked once it answers from memory, whatever became of the table (reflection.cache)."""

    def asked(self, *args, **kw):
        given = [value for value in (*args, *kw.values()) if isinstance(value, str)]
        key = (method.__name__, *given)
        if key not in self.info_cache:
            self.info_cache[key] = method(self, *args, **kw)
        return self.info_cache[key]

    asked.__name__ = method.__name__
    return asked


class Inspector:
    def __init__(self, bind):
        self.bind = bind
        self.engine = getattr(bind, "engine", bind)
        self.dialect = bind.dialect
        self.info_cache = {}

    @classmethod
    def from_engine(cls, bind):
        return cls(bind)

    def clear_cache(self):
        self.info_cache.clear()

    def __getattr__(self, name):
        # What only the inspector of a database with types of its own has.
        if name in ("get_enums", "get_domains", "has_type", "get_foreign_table_names", "get_table_oid"):
            if _live_database.has_types():
                return getattr(_TypeInspector(self), name)
        raise AttributeError("'Inspector' object has no attribute '%s'" % name)

    @property
    def default_schema_name(self):
        return _live_database.default_schema()

    @_cached
    def get_schema_names(self, **kw):
        return _live_database.schema_names()

    @_cached
    def get_table_names(self, schema=None, **kw):
        return _live_database.relation_names("table", schema)

    @_cached
    def get_temp_table_names(self, **kw):
        return _live_database.relation_names("temporary table", None)

    @_cached
    def get_view_names(self, schema=None, **kw):
        return _live_database.relation_names("view", schema)

    @_cached
    def get_materialized_view_names(self, schema=None, **kw):
        if not _live_database.has_types():
            raise NotImplementedError()
        return _live_database.relation_names("materialized view", schema)

    @_cached
    def get_temp_view_names(self, **kw):
        return _live_database.relation_names("temporary view", None)

    @_cached
    def get_sequence_names(self, schema=None, **kw):
        if not _live_database.has_sequences():
            raise NotImplementedError()
        return _live_database.relation_names("sequence", schema)

    @_cached
    def get_view_definition(self, view_name, schema=None, **kw):
        found = _live_database.view_definition(view_name, schema)
        if found is None:
            raise exc.NoSuchTableError("%s.%s" % (schema, view_name) if schema else view_name)
        return found

    @_cached
    def has_table(self, table_name, schema=None, **kw):
        return _live_database.has_table(table_name, schema)

    @_cached
    def has_schema(self, schema_name, **kw):
        return schema_name in self.get_schema_names()

    @_cached
    def has_sequence(self, sequence_name, schema=None, **kw):
        if not _live_database.has_sequences():
            raise NotImplementedError()
        return _live_database.has_sequence(sequence_name, schema)

    def has_index(self, table_name, index_name, schema=None, **kw):
        if not self.has_table(table_name, schema=schema):
            return False
        return any(index["name"] == index_name for index in self.get_indexes(table_name, schema=schema))

    @_cached
    def get_columns(self, table_name, schema=None, **kw):
        return part_of(table_name, schema, "columns")

    @_cached
    def get_pk_constraint(self, table_name, schema=None, **kw):
        return part_of(table_name, schema, "primary_key")

    def get_primary_keys(self, table_name, schema=None, **kw):
        return self.get_pk_constraint(table_name, schema, **kw)["constrained_columns"]

    @_cached
    def get_foreign_keys(self, table_name, schema=None, **kw):
        return part_of(table_name, schema, "foreign_keys")

    @_cached
    def get_unique_constraints(self, table_name, schema=None, **kw):
        return part_of(table_name, schema, "unique_constraints")

    @_cached
    def get_check_constraints(self, table_name, schema=None, **kw):
        return part_of(table_name, schema, "checks")

    @_cached
    def get_indexes(self, table_name, schema=None, **kw):
        return part_of(table_name, schema, "indexes")

    @_cached
    def get_table_comment(self, table_name, schema=None, **kw):
        if not _live_database.has_comments():
            raise NotImplementedError()
        return part_of(table_name, schema, "comment")

    def get_table_options(self, table_name, schema=None, **kw):
        raise NotImplementedError()  # neither dialect has any

    def _names(self, schema, kind, scope, asks_each):
        """The objects that a get_multi_* is asked for, as (schema, name): dialects that ask for each name find temporary ones
        without a schema."""
        names = []
        for one, standing, temporary in (
            (ObjectKind.TABLE, "table", "temporary table"),
            (ObjectKind.VIEW, "view", "temporary view"),
            (ObjectKind.MATERIALIZED_VIEW, "materialized view", None),
        ):
            if one not in kind:
                continue
            if ObjectScope.DEFAULT in scope:
                names += _live_database.relation_names(standing, schema)
            if ObjectScope.DEFAULT in scope and standing == "table" and _live_database.has_types():
                names += _live_database.relation_names("foreign table", schema)
            if ObjectScope.TEMPORARY in scope and temporary and (
                schema is None or (asks_each and (standing == "table" or not _live_database.has_types()))
            ):
                names += _live_database.relation_names(temporary, None)
        return names

    def _multi(self, method, schema, filter_names, kind, scope, in_order=False, asks_each=False):
        kind = ObjectKind.TABLE if kind is None else kind
        scope = ObjectScope.DEFAULT if scope is None else scope
        if _live_database.has_types():  # PostgreSQL is asked anew for all of them
            self = type(self)(self.bind)
            method = getattr(self, method.__name__)
        names = self._names(schema, kind, scope, asks_each or not _live_database.has_types())
        if filter_names:
            names = [name for name in names if name in filter_names]
        if in_order:  # PostgreSQL is asked to sort these
            names.sort()
        return {(schema, name): method(name, schema) for name in names}

    def get_multi_columns(self, schema=None, filter_names=None, kind=None, scope=None, **kw):
        return self._multi(self.get_columns, schema, filter_names, kind, scope, True)

    def get_multi_pk_constraint(self, schema=None, filter_names=None, kind=None, scope=None, **kw):
        return self._multi(self.get_pk_constraint, schema, filter_names, kind, scope)

    def get_multi_foreign_keys(self, schema=None, filter_names=None, kind=None, scope=None, **kw):
        return self._multi(self.get_foreign_keys, schema, filter_names, kind, scope, True)

    def get_multi_indexes(self, schema=None, filter_names=None, kind=None, scope=None, **kw):
        return self._multi(self.get_indexes, schema, filter_names, kind, scope)

    def get_multi_unique_constraints(self, schema=None, filter_names=None, kind=None, scope=None, **kw):
        return self._multi(self.get_unique_constraints, schema, filter_names, kind, scope)

    def get_multi_check_constraints(self, schema=None, filter_names=None, kind=None, scope=None, **kw):
        return self._multi(self.get_check_constraints, schema, filter_names, kind, scope, True)

    def get_multi_table_comment(self, schema=None, filter_names=None, kind=None, scope=None, **kw):
        return self._multi(self.get_table_comment, schema, filter_names, kind, scope)

    def get_multi_table_options(self, schema=None, filter_names=None, kind=None, scope=None, **kw):
        return self._multi(self.get_table_options, schema, filter_names, kind, scope, asks_each=True)

    def get_sorted_table_and_fkc_names(self, schema=None, **kw):
        found = self.sort_tables_on_foreign_key_dependency((schema,))
        return [(key[1] if key else None, [(name, key) for (_, name), key in keys]) for key, keys in found]

    def sort_tables_on_foreign_key_dependency(self, consider_schemas=(None,), **kw):
        tables, names, edges = [], {}, set()
        for schema in consider_schemas:
            for table, keys in self.get_multi_foreign_keys(schema).items():
                tables.append(table)
                names[table] = {key["name"] for key in keys}
                for key in keys:
                    referred = (key["referred_schema"], key["referred_table"])
                    if referred != table:
                        edges.add((referred, table))
        made, apart = in_order_of(edges, tables), set()
        if made is None:  # a cycle: the keys of all tables come after the tables
            apart = {(table, name) for _, table in edges for name in names[table]}
            made = tables
        gone = {name for _, name in apart}
        return [(table, [(table, name) for name in names[table].difference(gone)]) for table in made] + [(None, list(apart))]

    def reflect_table(self, table, include_columns=None, exclude_columns=(), resolve_fks=True, **kw):
        own = list(table.columns)
        for item in reflected_items(table.name, table.schema, own, include_columns):
            if isinstance(item, sqlalchemy.Column):
                if item not in own:
                    table.append_column(item)
            elif not isinstance(item, sqlalchemy.Index):
                table.append_constraint(item)

    reflecttable = reflect_table


class _TypeInspector:
    def __init__(self, inspector):
        self.inspector = inspector

    @property
    def info_cache(self):
        return self.inspector.info_cache

    @_cached
    def get_enums(self, schema=None):
        return _live_database.enums(schema)

    @_cached
    def has_type(self, type_name, schema=None, **kw):
        return _live_database.has_type(type_name, schema)

    @_cached
    def get_domains(self, schema=None):
        return _live_database.domains(schema)

    @_cached
    def get_foreign_table_names(self, schema=None):
        return _live_database.relation_names("foreign table", schema)

    def get_table_oid(self, table_name, schema=None):
        if not self.inspector.has_table(table_name, schema):
            raise exc.NoSuchTableError("%s.%s" % (schema, table_name) if schema else table_name)
        return _live_database.unknown("the number that the server gives to a table")


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

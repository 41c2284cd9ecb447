"""sqlalchemy.engine.reflection.Inspector over the schema that the script leads to."""
import sqlalchemy
from sqlalchemy import _live_database, exc
from sqlalchemy._live_reflection import reflected_items
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

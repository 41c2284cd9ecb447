#!/usr/bin/env python3
"""Records what SQLAlchemy's inspector tells of the schemas of tests/inspection.

    record-inspection.py [--check] POSTGRESQL_URL [CASE.sql ...]

Each CASE.sql is run on an empty database of its folder's kind, and what sqlalchemy.inspect() gives of it is written
beside it as CASE.expected, a line for each fact (tests/unit/catalog/inspection_test.cpp prints the same of a
catalog). Run by a Python that has SQLAlchemy 2.0; the database behind POSTGRESQL_URL is emptied."""

import pathlib
import sys
import warnings

import sqlalchemy as sa

ROOT = pathlib.Path(__file__).resolve().parent.parent / "tests" / "inspection"


def show_type(type_):
    if isinstance(type_, sa.types.NullType):
        return "?"
    name = type(type_).__name__
    parts = []
    if isinstance(type_, sa.types.ARRAY):
        return f"{name}({show_type(type_.item_type)})"
    if isinstance(type_, sa.Enum):
        parts = [type_.name, f"schema={type_.schema}"] + list(type_.enums)
        return f"{name}({', '.join(parts)})"
    if name == "DOMAIN":
        parts = [type_.name, f"schema={type_.schema}", show_type(type_.data_type)]
        parts += [f"collation={type_.collation}", f"not_null={type_.not_null}", f"default={type_.default}"]
        parts += [f"constraint={type_.constraint_name}"]
        return f"{name}({', '.join(parts)})"
    for attribute in ("length", "precision", "scale", "timezone", "fields", "varying", "collation"):
        value = getattr(type_, attribute, None)
        if attribute in ("timezone", "varying"):
            parts += [attribute] if value else []
        elif value is not None:
            parts.append(f"{attribute}={value}")
    return f"{name}({', '.join(parts)})"


def show_options(options):
    return "".join(f" {key}={value}" for key, value in sorted(options.items()) if value is not None)


def show_dialect_options(options):
    return "".join(f" {key}={show_option(value)}" for key, value in options.items() if not key.endswith("_where"))


def show_option(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {show_option(item)}" for key, item in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(show_option(item) for item in value) + "]"
    return str(value)


def show_column(column):
    line = f"  column {column['name']} {show_type(column['type'])}"
    line += "" if column["nullable"] else " not null"
    if column["default"] is not None:
        line += f" default {{{column['default']}}}"
    line += " autoincrement" if column.get("autoincrement") else ""
    line += f" key={column['primary_key']}" if "primary_key" in column else ""
    line += f" comment={column['comment']}" if column.get("comment") else ""
    if "identity" in column:
        line += " identity" + "".join(f" {k}={v}" for k, v in column["identity"].items())
    if "computed" in column:
        line += f" computed {{{column['computed']['sqltext']}}} persisted={column['computed']['persisted']}"
    return line


def show_key(word, key, columns):
    line = f"  {word} {key['name']} ({', '.join(columns)})"
    line += f" comment={key['comment']}" if key.get("comment") else ""
    return line + show_dialect_options(key.get("dialect_options", {}))


def show_foreign_key(key):
    target = f"{key['referred_schema']}.{key['referred_table']}" if key["referred_schema"] else key["referred_table"]
    line = f"  foreign key {key['name']} ({', '.join(key['constrained_columns'])}) to {target}"
    line += f" ({', '.join(key['referred_columns'])})" + show_options(key["options"])
    return line + (f" comment={key['comment']}" if key.get("comment") else "")


def show_index(index):
    columns = ", ".join(str(column) for column in index["column_names"])
    line = f"  index {index['name']} ({columns})" + (" unique" if index["unique"] else "")
    if "expressions" in index:
        line += " expressions" + "".join(f" {{{text}}}" for text in index["expressions"])
    for name, order in index.get("column_sorting", {}).items():
        line += f" {name}:{'+'.join(order)}" if name in index["column_names"] else f" {{{name}}}:{'+'.join(order)}"
    line += " of constraint" if index.get("duplicates_constraint") else ""
    options = index.get("dialect_options", {})
    where = [str(value) for key, value in options.items() if key.endswith("_where")]
    return line + "".join(f" where {{{text}}}" for text in where) + show_dialect_options(options)


def show_relation(inspector, name, schema):
    yield f"relation {schema + '.' if schema else ''}{name}"
    for column in inspector.get_columns(name, schema=schema):
        yield show_column(column)
    key = inspector.get_pk_constraint(name, schema=schema)
    if key["constrained_columns"]:
        yield show_key("primary key", key, key["constrained_columns"])
    for key in inspector.get_foreign_keys(name, schema=schema):
        yield show_foreign_key(key)
    for key in inspector.get_unique_constraints(name, schema=schema):
        yield show_key("unique", key, key["column_names"])
    for check in inspector.get_check_constraints(name, schema=schema):
        line = f"  check {check['name']} {{{check['sqltext']}}}"
        line += f" comment={check['comment']}" if check.get("comment") else ""
        yield line + show_dialect_options(check.get("dialect_options", {}))
    for index in inspector.get_indexes(name, schema=schema):
        yield show_index(index)
    if inspector.dialect.name == "postgresql":
        comment = inspector.get_table_comment(name, schema=schema)["text"]
        if comment:
            yield f"  comment {comment}"


def show_database(inspector):
    yield f"default schema {inspector.default_schema_name}"
    schemas = [name for name in inspector.get_schema_names() if name != "information_schema"]
    yield "schemas " + ", ".join(inspector.get_schema_names())
    for schema in [None] + [name for name in schemas if name != inspector.default_schema_name]:
        where = f" of {schema}" if schema else ""
        tables = sorted(inspector.get_table_names(schema=schema))
        views = sorted(inspector.get_view_names(schema=schema))
        yield f"tables{where} " + ", ".join(tables)
        yield f"views{where} " + ", ".join(views)
        if inspector.dialect.name == "postgresql":
            yield f"materialized views{where} " + ", ".join(sorted(inspector.get_materialized_view_names(schema=schema)))
            yield f"sequences{where} " + ", ".join(sorted(inspector.get_sequence_names(schema=schema)))
            for enum in inspector.get_enums(schema=schema):
                visible = "" if enum["visible"] else " hidden"
                yield f"enum {enum['schema']}.{enum['name']}{visible}: {', '.join(enum['labels'])}"
        for name in tables + views:
            yield from show_relation(inspector, name, schema)


def empty(connection):
    if connection.dialect.name == "postgresql":
        for schema in sa.inspect(connection).get_schema_names():
            if schema != "information_schema":
                connection.exec_driver_sql(f'DROP SCHEMA "{schema}" CASCADE')
        connection.exec_driver_sql("CREATE SCHEMA public")


def record(case, url):
    engine = sa.create_engine(url if case.parent.name == "postgresql" else "sqlite://")
    with engine.connect() as connection:
        empty(connection)
        text = case.read_text()
        if connection.dialect.name == "sqlite":
            connection.connection.executescript(text)
        else:
            connection.exec_driver_sql(text.replace("%", "%%"))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return "".join(line.rstrip() + "\n" for line in show_database(sa.inspect(connection)))


def main(arguments):
    check = arguments[:1] == ["--check"]
    url, *cases = arguments[check:]
    different = 0
    for case in [pathlib.Path(name) for name in cases] or sorted(ROOT.glob("*/*.sql")):
        expected = case.with_suffix(".expected")
        found = record(case.resolve(), url)
        if check:
            if found != expected.read_text():
                print(f"{case}: differs")
                different = 1
        else:
            expected.write_text(found)
    return different


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

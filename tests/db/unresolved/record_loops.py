#!/usr/bin/env python3
"""usage: record_loops.py URL REVISIONS ROWS.sql: runs revisions connected to an empty database, with rows put in after the
first one, and prints the rows that they leave, for PostgreSQL as texts, for SQLite as `sqlite3 -quote` does. For a Python with
Alembic, SQLAlchemy 2.0 and psycopg2: tests/db/unresolved/loops/expected.* are what it prints."""
import contextlib
import importlib.util
import os
import sys

import sqlalchemy as sa
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext


def load(path):
    spec = importlib.util.spec_from_file_location(os.path.basename(path)[:-3], path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def put_rows(connection, path):
    with open(path) as file:
        text = file.read()
    if connection.dialect.name == "sqlite":
        for statement in text.split(";\n"):
            connection.exec_driver_sql(statement)
    else:
        connection.exec_driver_sql(text.replace("%", "%%"))


def quoted(value):
    return "NULL" if value is None else str(value) if not isinstance(value, str) else "'" + value.replace("'", "''") + "'"


def print_rows(connection):
    for table in sorted(sa.inspect(connection).get_table_names()):
        if connection.dialect.name == "sqlite":
            for row in connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY id"):
                print(",".join(quoted(value) for value in row))
        else:
            for (row,) in connection.exec_driver_sql(f"SELECT t::text FROM {table} t ORDER BY id"):
                print(row)


def main():
    url, folder, rows = sys.argv[1:]
    with sa.create_engine(url).begin() as connection:
        context = MigrationContext.configure(connection)
        for number, name in enumerate(sorted(name for name in os.listdir(folder) if name.endswith(".py"))):
            with Operations.context(context), contextlib.redirect_stdout(sys.stderr):
                load(os.path.join(folder, name)).upgrade()
            if number == 0:
                put_rows(connection, rows)
        print_rows(connection)


main()

#!/usr/bin/env python3
"""usage: record_loops.py URL REVISIONS ROWS.sql: runs revisions connected to an empty PostgreSQL database, with rows put
in after the first one, and prints the rows that they leave. For a Python with Alembic, SQLAlchemy 2.0 and psycopg2:
tests/db/unresolved/loops/expected is what it prints."""
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


def main():
    url, folder, rows = sys.argv[1:]
    with sa.create_engine(url).begin() as connection:
        context = MigrationContext.configure(connection)
        for number, name in enumerate(sorted(name for name in os.listdir(folder) if name.endswith(".py"))):
            with Operations.context(context):
                load(os.path.join(folder, name)).upgrade()
            if number == 0:
                with open(rows) as file:
                    connection.exec_driver_sql(file.read().replace("%", "%%"))
        for table in ("users", "notes"):
            for (row,) in connection.exec_driver_sql(f"SELECT t::text FROM {table} t ORDER BY id"):
                print(row)


main()

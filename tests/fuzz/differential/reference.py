"""What Alembic prints for one function of a revision, in offline mode with its template's env.py."""
import io
import warnings

import alembic
import sqlalchemy
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext


class Failed(Exception):
    """Alembic raises for this input."""


def is_the_one():
    """Whether these are the releases that sqlgen follows."""
    return alembic.__version__.startswith("1.19.") and sqlalchemy.__version__.startswith("2.0.")


def printed(namespace, function, dialect):
    out = io.StringIO()
    context = MigrationContext.configure(dialect_name=dialect, opts={"as_sql": True, "output_buffer": out, "literal_binds": True}, dialect_opts={"paramstyle": "named"})
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Operations.context(context):
                namespace[function]()
    except Exception as error:
        raise Failed(f"{type(error).__name__}: {error}") from error
    return out.getvalue()

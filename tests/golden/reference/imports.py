"""names that SQLAlchemy and Alembic have or have not decide what `except ImportError` does"""

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    try:
        from sqlalchemy import Uuid
    except ImportError:
        op.execute("SELECT 'no Uuid'")
    try:
        from sqlalchemy.databases import mysql
    except ImportError:
        op.execute("SELECT 'no databases'")
    try:
        import sqlalchemy.no_such_module
    except ModuleNotFoundError as error:
        op.execute("SELECT '%s'" % str(error).replace("'", ""))
    try:
        from sqlalchemy.dialects.postgresql import NOT_A_TYPE
    except ImportError:
        op.execute("SELECT 'no type'")
    try:
        from sqlalchemy import Binary
    except ImportError:
        from sqlalchemy import LargeBinary as Binary
    op.execute("SELECT '%s'" % Binary.__name__)
    try:
        from alembic.operations.ops import CreateViewOp
    except ImportError:
        op.execute("SELECT 'no views'")
    try:
        from alembic.ddl import no_such_dialect
    except ImportError:
        op.execute("SELECT 'no dialect'")
    try:
        from sqlalchemy.exc import NoSuchError
    except ImportError:
        op.execute("SELECT 'no error'")
    try:
        from sqlalchemy.orm import DeclarativeBase, Session, no_such_name
    except ImportError:
        op.execute("SELECT 'no name'")


def downgrade():
    pass

"""what SQLAlchemy's exceptions around those of a driver say and hold"""
import sqlalchemy as sa
from alembic import op

revision = "a1b2c3d4e5f6"
down_revision = None


def upgrade():
    for error in (
        sa.exc.ProgrammingError("select 1", {"a": 1}, Exception("boo")),
        sa.exc.IntegrityError("select 1", None, ValueError("boo")),
        sa.exc.DBAPIError("select 1", (1, 2), Exception("boo"), hide_parameters=True),
        sa.exc.OperationalError(None, None, Exception("boo")),
        sa.exc.StatementError("message", "select 1", [], ValueError("x")),
        sa.exc.NoSuchTableError("t"),
        sa.exc.SQLAlchemyError("x", code="abc"),
        sa.exc.SQLAlchemyError("x", 2),
    ):
        op.execute("-- %s" % str(error).replace("\n", " / "))
    try:
        raise sa.exc.DataError("select 2", {}, Exception("no"))
    except sa.exc.DBAPIError as error:
        error.add_detail("seen")
        op.execute("-- %s %s %s %s" % (error.statement, error.params, error.orig, error.connection_invalidated))
        op.execute("-- %s" % str(error).replace("\n", " / "))


def downgrade():
    pass

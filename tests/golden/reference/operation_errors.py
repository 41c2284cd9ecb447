"""errors of operations are the exceptions that Alembic raises"""

import contextlib

import sqlalchemy as sa
from alembic import op
from sqlalchemy.exc import ArgumentError, CompileError, SQLAlchemyError

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer))
    try:
        op.drop_constraint(None, "t", type_="unique")
    except (CompileError, NotImplementedError, ValueError) as error:
        op.execute("SELECT 'unnamed'")
    try:
        op.create_index(None, "t", ["id"])
    except CompileError:
        op.execute("SELECT 'no index'")
    try:
        op.add_column("t", sa.Column("x"))
    except SQLAlchemyError as error:
        op.execute("SELECT '%s'" % type(error).__name__)
    with contextlib.suppress(Exception):
        op.create_table("u", sa.Column("a", sa.Integer), sa.Column("a", sa.Integer))
        op.execute("SELECT 'not here'")
    try:
        op.create_table("u", sa.Column("a", sa.Integer), sa.UniqueConstraint("b"))
    except ArgumentError as error:
        op.execute("SELECT '%s'" % type(error).__name__)
    for refused in (
        lambda: op.create_check_constraint("c", "t", 5),
        lambda: op.create_primary_key("p", "t", []),
        lambda: op.create_exclude_constraint("e", "t"),
    ):
        try:
            refused()
        except Exception as error:
            op.execute("SELECT '%s'" % type(error).__name__)
    try:
        op.no_such_operation("t")
    except AttributeError:
        op.execute("SELECT 'no operation'")
    try:
        op.execute(sa.select(sa.literal(object())))
    except Exception:
        op.execute("SELECT 'no literal'")
    try:
        op.add_column("t", sa.Column("y", sa.Integer))
    except Exception:
        op.execute("SELECT 'not here'")
    else:
        op.execute("SELECT 'added'")
    try:
        with op.batch_alter_table("t") as batch:
            batch.add_column(sa.Column("z", sa.Integer))
    finally:
        op.execute("SELECT 'batch'")


def downgrade():
    pass

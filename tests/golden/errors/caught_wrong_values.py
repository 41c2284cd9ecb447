# What is no table, no column and no statement raises what it raises under Alembic, and the body goes on.
import sqlalchemy as sa
from alembic import op

revision = "caught_wrong_values"
down_revision = None


def attempt(function, *arguments):
    try:
        function(*arguments)
    except (AttributeError, TypeError, sa.exc.ArgumentError) as error:
        op.execute(f"-- {type(error).__name__}: {error}")


def upgrade():
    attempt(op.bulk_insert, "t", [{"a": 1}])
    attempt(op.add_column, "t", "x")
    attempt(op.execute, 5)
    attempt(op.rename_table, "a")
    attempt(op.create_table)
    attempt(op.create_foreign_key, "fk", "t")
    attempt(op.create_foreign_key, "fk", "t", "u", ["a"], ["b", "c"])
    attempt(sa.ForeignKeyConstraint, ["a", "b"], ["u.c"])
    attempt(getattr, op, "zzzzzz")


def downgrade():
    pass

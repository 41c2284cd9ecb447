"""Mistakes in batches on a table that the chain made."""
from alembic import op
import sqlalchemy as sa

revision = "aaaa"
down_revision = None


def made(name):
    op.create_table(
        name,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("a", sa.Integer),
        sa.Column("b", sa.Integer, sa.Computed("a * 2")),
        sa.Column("c", sa.Integer, sa.CheckConstraint("c > 0", name="ck_c")),
    )
    return op.batch_alter_table(name, recreate="always")


def upgrade():
    with made("dropped_source") as batch_op:
        batch_op.drop_column("a")
    with made("added_twice") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer))
    with made("renamed_onto") as batch_op:
        batch_op.alter_column("c", new_column_name="a")
    with made("no_constraint") as batch_op:
        batch_op.drop_constraint("nope", type_="unique")
    with made("no_column") as batch_op:
        batch_op.create_unique_constraint("uq", ["nope"])
    with made("no_name") as batch_op:
        batch_op.create_unique_constraint(None, ["a"])
    with made("no_index") as batch_op:
        batch_op.drop_index("nope")


def downgrade():
    pass

"""A batch that says only what is to change stands among other changes of its table; what is done in place counts for those behind it."""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.Text()), sa.Column("kind", sa.Text()), sa.Column("size", sa.Integer()))
    op.execute("SELECT 1")
    op.add_column("t", sa.Column("a", sa.Integer()))
    with op.batch_alter_table("t") as batch:
        batch.alter_column("kind", nullable=False, server_default="x")
        batch.add_column(sa.Column("b", sa.Integer(), unique=True))
    op.drop_column("t", "size")
    op.execute("SELECT 2")
    # The batch is not plain: it is done by itself.
    op.add_column("t", sa.Column("c", sa.Integer()))
    with op.batch_alter_table("t", recreate="always") as batch:
        batch.add_column(sa.Column("d", sa.Integer()), insert_after="id")
    op.execute("SELECT 3")
    # An index of the row is dropped again: the column can go in place.
    op.create_index("ix_c", "t", ["c"])
    op.drop_index("ix_c", "t")
    op.drop_column("t", "c")
    op.execute("SELECT 4")
    # A column with an index of its own.
    op.add_column("t", sa.Column("e", sa.Integer(), index=True))
    op.drop_column("t", "e")
    op.execute("SELECT 5")
    # An index without its table is no change of one.
    op.create_index("ix_d", "t", ["d"])
    op.drop_index("ix_d")
    op.drop_column("t", "d")


def downgrade():
    with op.batch_alter_table("t") as batch:
        batch.alter_column("kind", new_column_name="sort")
        batch.create_index("ix_sort", ["sort"])
    op.execute("SELECT 1")
    op.alter_column("t", "sort", new_column_name="order")
    op.drop_column("t", "order")
    op.drop_table("t")

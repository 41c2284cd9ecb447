"""What one operation of a row needs of those before it."""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    # The rows get the default before it goes.
    op.add_column("t", sa.Column("kind", sa.Text(), server_default="old", nullable=False))
    op.alter_column("t", "kind", server_default=None)
    op.execute("SELECT 1")
    # An index that the row itself has made keeps the column from being dropped in place.
    op.create_index("ix_name", "t", ["name"])
    op.drop_column("t", "name")
    op.execute("SELECT 1")
    # Also under the column's new name.
    op.create_index("ix_kind", "t", ["kind"])
    op.alter_column("t", "kind", new_column_name="sort")
    op.drop_column("t", "sort")
    op.execute("SELECT 1")
    # A new column goes behind the last one, also where that goes after it.
    op.add_column("t", sa.Column("more", sa.Integer()))
    op.drop_column("t", "last")
    op.create_check_constraint("ck_more", "t", "more > 0")


def downgrade():
    pass

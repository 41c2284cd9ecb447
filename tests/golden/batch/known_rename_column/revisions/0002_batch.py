"""Renamed in a batch, by its old name until the batch ends; then in place; then back, two names swapped."""
from alembic import op
import sqlalchemy as sa

revision = "bbbb"
down_revision = "aaaa"


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("date", new_column_name="When")
        batch_op.alter_column("kind", new_column_name="sort")
        batch_op.create_unique_constraint("both", ["date", "sort"])
    op.alter_column("t", "id", new_column_name="key")
    op.rename_table("t", "t2")
    with op.batch_alter_table("t2") as batch_op:
        batch_op.alter_column("When", nullable=False)


def downgrade():
    with op.batch_alter_table("t2") as batch_op:
        batch_op.drop_constraint("both")
        batch_op.alter_column("When", new_column_name="sort", nullable=True)
        batch_op.alter_column("sort", new_column_name="When")
    op.rename_table("t2", "t")

"""Rows are copied without what the database computes; one column stops to be computed, one begins."""
from alembic import op
import sqlalchemy as sa

revision = "bbbb"
down_revision = "aaaa"


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", nullable=True, new_column_name="b c")
        batch_op.alter_column("kept", server_default=None)
        batch_op.add_column(sa.Column("more", sa.Integer, sa.Computed("id + 1", persisted=True)))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("more")
        batch_op.alter_column("kept", server_default=sa.Computed('"b c" + id'))
        batch_op.alter_column("b c", nullable=False, new_column_name="a")

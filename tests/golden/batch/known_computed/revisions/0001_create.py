"""A table with generated columns."""
from alembic import op
import sqlalchemy as sa

revision = "aaaa"
down_revision = None


def upgrade():
    op.create_table(
        "t",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("a", sa.Integer, nullable=False),
        sa.Column("twice", sa.Integer, sa.Computed(sa.column("a") * 2)),
        sa.Column("kept", sa.Integer, sa.Computed("a + id", persisted=True)),
    )


def downgrade():
    op.drop_table("t")

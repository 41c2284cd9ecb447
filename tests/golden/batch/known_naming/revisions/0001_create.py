"""Names that the project's convention makes."""
from alembic import op
import sqlalchemy as sa

revision = "aaaa"
down_revision = None


def upgrade():
    op.create_table(
        "t",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("a", sa.Integer, sa.CheckConstraint("a > 0", name="positive"), unique=True),
        sa.Column("b", sa.Integer, sa.ForeignKey("u.id")),
    )
    op.rename_table("t", "t2")


def downgrade():
    op.drop_table("t")

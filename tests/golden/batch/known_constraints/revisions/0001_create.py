"""Constraints that columns and types bring along."""
from alembic import op
import sqlalchemy as sa

revision = "aaaa"
down_revision = None


def upgrade():
    op.create_table(
        "t",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("a", sa.Integer, sa.CheckConstraint("a > 0", name="ck_a")),
        sa.Column("b", sa.Integer, sa.ForeignKey("u.id", name="fk_b", ondelete="CASCADE")),
        sa.Column("c", sa.Boolean(name="ck_c", create_constraint=True)),
        sa.Column("d", sa.Boolean(create_constraint=True)),
        sa.Column("e", sa.String(5), unique=True),
    )


def downgrade():
    op.drop_table("t")

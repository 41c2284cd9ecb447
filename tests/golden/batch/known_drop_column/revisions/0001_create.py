"""Columns in keys, CHECKs and indexes of every kind."""
from alembic import op
import sqlalchemy as sa

revision = "aaaa"
down_revision = None


def upgrade():
    op.create_table(
        "t",
        sa.Column("id", sa.Integer),
        sa.Column("a", sa.Integer, sa.CheckConstraint("a > 0"), index=True),
        sa.Column("b", sa.Integer, sa.ForeignKey("u.id"), unique=True),
        sa.Column("c", sa.String(9), nullable=False),
        sa.PrimaryKeyConstraint("id", "a"),
        sa.CheckConstraint("length('a b') > 0 AND id > 0"),
        sa.CheckConstraint("t.A < b OR b IS NULL", name="both"),
        sa.UniqueConstraint("b", "c"),
    )
    op.create_index("on_text", "t", [sa.text("lower(c)"), "id"])
    op.create_index("on_part", "t", ["id"], sqlite_where=sa.text("b > 0"))
    op.create_index("stays", "t", [sa.text("c COLLATE nocase")])


def downgrade():
    op.drop_table("t")

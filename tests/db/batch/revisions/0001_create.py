"""Tables with all that a batch has to carry along."""
from alembic import op
import sqlalchemy as sa

revision = "0001"
down_revision = None


def upgrade():
    op.create_table("owners", sa.Column("id", sa.Integer, primary_key=True))
    op.create_table(
        "parts",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("parent", sa.Integer, sa.ForeignKey("parts.id", name="fk_parent")),
        sa.Column("owner", sa.Integer, sa.ForeignKey("owners.id", ondelete="CASCADE")),
        sa.Column("name", sa.String(20, collation="NOCASE"), nullable=False, server_default="it's new"),
        sa.Column("code", sa.String(9), unique=True),
        sa.Column("amount", sa.Integer, sa.CheckConstraint("amount > 0", name="ck_amount"), index=True),
        sa.Column("twice", sa.Integer, sa.Computed("amount * 2")),
        sa.Column("kept", sa.Integer, sa.Computed("amount + id", persisted=True)),
        sa.Column("flag", sa.Boolean(create_constraint=True, name="ck_flag")),
        sa.Column("state", sa.Enum("open", "done", create_constraint=True)),
        sa.Column("made", sa.DateTime, server_default=sa.func.now()),
        sa.CheckConstraint("length(name) < 20"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_parts_lower", "parts", [sa.text("lower(name)")], unique=True)
    op.create_index("ix_parts_open", "parts", ["owner"], sqlite_where=sa.text("state = 'open'"))
    op.create_table(
        "uses",
        sa.Column("part", sa.Integer, sa.ForeignKey("parts.id"), primary_key=True),
        sa.Column("owner", sa.Integer, sa.ForeignKey("owners.id"), primary_key=True),
        sqlite_with_rowid=False,
    )


def downgrade():
    op.drop_table("uses")
    op.drop_table("parts")
    op.drop_table("owners")

"""What a table has besides columns."""
from alembic import op
import sqlalchemy as sa

revision = "aaaa"
down_revision = None


def upgrade():
    op.create_table(
        "t",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("a", sa.Text(collation="NOCASE"), server_default="x'y", sqlite_on_conflict_not_null="FAIL", nullable=False),
        sa.UniqueConstraint("a", sqlite_on_conflict="IGNORE"),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_table("w", sa.Column("k", sa.Text, primary_key=True), sa.Column("v", sa.Text), sqlite_with_rowid=False)


def downgrade():
    op.drop_table("w")
    op.drop_table("t")

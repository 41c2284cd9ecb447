"""Make the tables."""
from alembic import op
import sqlalchemy as sa

revision = "0001"
down_revision = None


def upgrade():
    op.create_table(
        "users",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(100)),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("points", sa.BigInteger),
        sa.Column("active", sa.Boolean),
        sa.Column("mood", sa.Enum("glad", "sad", name="mood")),
        sa.Column("token", sa.dialects.postgresql.UUID),
    )
    op.create_table(
        "notes",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("user_id", sa.Integer, sa.ForeignKey("users.id")),
        sa.Column("text", sa.Text),
        sa.Column("token", sa.dialects.postgresql.UUID),
        sa.Column("n", sa.Numeric),
    )


def downgrade():
    op.drop_table("notes")
    op.drop_table("users")

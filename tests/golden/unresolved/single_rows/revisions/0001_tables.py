"""Make the tables."""
from alembic import op
import sqlalchemy as sa

revision = "0001"
down_revision = None


def upgrade():
    op.create_table(
        "users",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.Text),
        sa.Column("points", sa.Integer),
        sa.Column("active", sa.Boolean),
        sa.Column("made", sa.DateTime),
    )
    op.create_table(
        "roles",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("code", sa.String(20)),
    )
    op.create_table(
        "log",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("text", sa.Text),
        sa.Column("n", sa.Integer),
        sa.Column("b", sa.Boolean),
        sa.Column("made", sa.DateTime),
    )


def downgrade():
    pass

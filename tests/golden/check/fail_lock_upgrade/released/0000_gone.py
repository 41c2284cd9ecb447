"""gone"""

from alembic import op
import sqlalchemy as sa

revision = "gone"
down_revision = None


def upgrade():
    op.create_table(
        "gone",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(20), nullable=False),
        sa.Column("note", sa.Text),
    )
    op.create_index("ix_gone_name", "gone", ["name"])


def downgrade():
    op.drop_table("gone")

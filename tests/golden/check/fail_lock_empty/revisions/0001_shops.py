"""shops"""

from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade():
    op.create_table(
        "shops",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(20), nullable=False),
        sa.Column("note", sa.Text),
    )
    op.create_index("ix_shops_name", "shops", ["name"])


def downgrade():
    op.drop_table("shops")

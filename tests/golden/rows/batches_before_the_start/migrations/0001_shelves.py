"""a table that a later revision changes in several ways"""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_table(
        "shelves",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(20), nullable=False),
        sa.UniqueConstraint("name", name="uq_shelves_name"),
    )
    op.create_table("rooms", sa.Column("id", sa.Integer, primary_key=True))


def downgrade():
    op.drop_table("rooms")
    op.drop_table("shelves")

"""tables that a later revision changes in several ways, one of them made by SQL text"""
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
    op.execute("CREATE TABLE signs (id INTEGER PRIMARY KEY, text VARCHAR(20) DEFAULT 'open' NOT NULL, lit INTEGER)")


def downgrade():
    op.drop_table("signs")
    op.drop_table("rooms")
    op.drop_table("shelves")

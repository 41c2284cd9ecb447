"""A table of the chain's own."""
from alembic import op
import sqlalchemy as sa

revision = "0001"
down_revision = None


def upgrade():
    op.create_table("notes", sa.Column("id", sa.Integer, primary_key=True), sa.Column("text", sa.Text), sa.Column("n", sa.Integer))


def downgrade():
    op.drop_table("notes")

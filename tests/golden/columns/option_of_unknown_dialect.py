"""option of unknown dialect

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("t", sa.Column("a", sa.JSON, default_factory=list), sa.Column("b", sa.Integer, ndb_where=sa.text("b > 0")))
    op.create_index("ix_t_b", "t", ["b"], cockroachdb_storing=["a"])


def downgrade():
    pass

"""a default that nobody knows can't be set

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa

revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column('t', 'a', server_default=sa.FetchedValue())


def downgrade():
    op.alter_column('t', 'a', server_default=sa.FetchedValue())

"""op create_fk_not_valid

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
    op.create_foreign_key('fk_a', 'src', 'ref', ['a'], ['id'], postgresql_not_valid=True)


def downgrade():
    pass

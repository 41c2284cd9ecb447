"""alter_column to_enum

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
    op.alter_column('t', 'c', existing_type=sa.String(10), type_=sa.Enum('a','b',name='ab'), postgresql_using='c::ab')


def downgrade():
    pass

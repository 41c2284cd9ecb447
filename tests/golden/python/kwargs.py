"""python kwargs

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
    kw = dict(nullable=False, server_default='0')
    op.add_column('t', sa.Column('x', sa.Integer(), **kw))


def downgrade():
    pass

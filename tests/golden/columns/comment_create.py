"""column comment_quote sa.Integer(): create

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
    op.create_table('t', sa.Column('a', sa.Integer(), comment="it's 100%: ok"), sa.Column('b', sa.Text()))


def downgrade():
    op.drop_table('t')

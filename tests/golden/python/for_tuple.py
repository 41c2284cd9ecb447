"""python for_tuple

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
    for n in ('a', 'b'):
        op.add_column(n, sa.Column('x', sa.Integer()))


def downgrade():
    pass

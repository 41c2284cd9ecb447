"""python zip_range

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
    for i, n in zip(range(1, 3), ['x', 'y']):
        op.execute(f'{i:03d} {n!r} {n:>4}')


def downgrade():
    pass

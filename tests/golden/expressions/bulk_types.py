"""expr bulk_types

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
    t = sa.table('t', sa.column('id', sa.Integer), sa.column('name', sa.String), sa.column('flag', sa.Boolean), sa.column('at', sa.DateTime), sa.column('d', sa.Date), sa.column('n', sa.Numeric(10, 2)), sa.column('j', sa.JSON))
    import datetime
    op.bulk_insert(t, [{'id': 1, 'at': datetime.datetime(2020, 1, 2, 3, 4, 5), 'd': datetime.date(2020, 1, 2), 'n': 1.5, 'j': {'k': 'v'}}])


def downgrade():
    pass

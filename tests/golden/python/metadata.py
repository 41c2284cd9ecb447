"""python metadata

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
    m = sa.MetaData()
    t = sa.Table('t', m, sa.Column('id', sa.Integer, primary_key=True), sa.Column('n', sa.String(5)))
    op.bulk_insert(t, [{'id': 1, 'n': 'x'}])
    op.execute(t.update().values(n='y'))


def downgrade():
    pass

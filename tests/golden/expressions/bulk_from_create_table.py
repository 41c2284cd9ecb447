"""bulk from create_table

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
    t = op.create_table('acct', sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.String(50), nullable=False), sa.Column('on', sa.Date))
    import datetime
    op.bulk_insert(t, [{'id': 1, 'name': 'A', 'on': datetime.date(2010, 10, 5)}])


def downgrade():
    op.drop_table('acct')

"""schema 'dot.ted'

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
    op.create_table('t', sa.Column('a', sa.Integer(), nullable=False), schema='dot.ted')
    op.create_index('ix', 't', ['a'], schema='dot.ted')
    op.drop_column('t', 'a', schema='dot.ted')
    op.execute('UPDATE t SET a=1')


def downgrade():
    op.drop_index('ix', table_name='t', schema='dot.ted')
    op.drop_table('t', schema='dot.ted')

"""schema 'co:lon'

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
    op.create_table('t', sa.Column('a', sa.Integer(), nullable=False), schema='co:lon')
    op.create_index('ix', 't', ['a'], schema='co:lon')
    op.drop_column('t', 'a', schema='co:lon')
    op.execute('UPDATE t SET a=1')


def downgrade():
    op.drop_index('ix', table_name='t', schema='co:lon')
    op.drop_table('t', schema='co:lon')

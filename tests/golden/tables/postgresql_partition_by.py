"""create_table pg_partition

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
    op.create_table('t', sa.Column('a', sa.Integer(), primary_key=True), postgresql_partition_by='RANGE (a)')


def downgrade():
    op.drop_table('t')

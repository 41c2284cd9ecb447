"""autocommit block

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
    op.add_column('t', sa.Column('a', sa.Integer()))
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE mood ADD VALUE 'soso'")
    op.add_column('t', sa.Column('b', sa.Integer()))


def downgrade():
    with op.get_context().autocommit_block():
        op.drop_index('ix', table_name='t', postgresql_concurrently=True)

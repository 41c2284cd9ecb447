"""op create_fk_full

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
    op.create_foreign_key('fk_a', 'src', 'ref', ['a', 'b'], ['x', 'y'], ondelete='CASCADE', onupdate='SET NULL', deferrable=True, initially='DEFERRED', match='FULL', source_schema='s1', referent_schema='s2')


def downgrade():
    pass

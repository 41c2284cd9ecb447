"""arguments of types that nobody has: a misspelt length must not be left out

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa

revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('t', sa.Column('a', sa.String(lenght=50)))


def downgrade():
    op.add_column('t', sa.Column('b', sa.Integer, sa.Identity(where=1)))

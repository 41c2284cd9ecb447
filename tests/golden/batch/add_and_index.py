"""python batch

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
    with op.batch_alter_table('t', schema=None) as batch_op:
        batch_op.add_column(sa.Column('x', sa.Integer(), nullable=True))
        batch_op.create_index('ix_x', ['x'], unique=False)


def downgrade():
    pass

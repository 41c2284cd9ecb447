"""python batch_alter

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
    with op.batch_alter_table('t') as b:
        b.alter_column('x', existing_type=sa.Integer(), nullable=False)
        b.drop_constraint('uq', type_='unique')


def downgrade():
    pass

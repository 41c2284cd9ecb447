"""python batch_never

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
    with op.batch_alter_table('t', recreate='never') as b:
        b.add_column(sa.Column('x', sa.Integer()))
        b.alter_column('x', new_column_name='y')


def downgrade():
    pass

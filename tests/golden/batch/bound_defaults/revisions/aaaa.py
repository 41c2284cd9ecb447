"""rows that are copied get the defaults of new columns

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
    t = sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer, nullable=False), sa.Column('b', sa.Text))
    with op.batch_alter_table('t', copy_from=t, recreate='always') as batch_op:
        batch_op.add_column(sa.Column('n', sa.Integer, default=1, nullable=False))
        batch_op.add_column(sa.Column('m', sa.String, default="it's", server_default='y'))
        batch_op.add_column(sa.Column('at', sa.DateTime, default=sa.func.now()))


def downgrade():
    pass

"""a column that is renamed to the name of another

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
    t = sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer), sa.Column('b', sa.Integer))
    with op.batch_alter_table('t', copy_from=t, recreate='always') as batch_op:
        batch_op.alter_column('a', new_column_name='b')


def downgrade():
    t = sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer), sa.Column('b', sa.Integer))
    with op.batch_alter_table('t', copy_from=t, recreate='always') as batch_op:
        batch_op.alter_column('a', new_column_name='b')

"""of constraints with one name the last one is copied

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
    t = sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer), sa.Column('b', sa.Integer), sa.CheckConstraint('a > 0', name='one'),
                 sa.UniqueConstraint('b', name='two'), sa.UniqueConstraint('a', name='one'))
    with op.batch_alter_table('t', copy_from=t, recreate='always') as batch_op:
        batch_op.add_column(sa.Column('c', sa.Integer))


def downgrade():
    t = sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer), sa.UniqueConstraint('a', name='one'))
    with op.batch_alter_table('t', copy_from=t, recreate='always') as batch_op:
        batch_op.create_check_constraint('one', 'a > 1')

"""a generated column stays one when its default is dropped

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
    t = sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer), sa.Column('b', sa.Integer, sa.Computed('a + 1')), sa.Column('c', sa.Integer, sa.Identity()))
    with op.batch_alter_table('t', copy_from=t, recreate='always') as batch_op:
        batch_op.alter_column('b', server_default=None, nullable=False)
        batch_op.alter_column('c', server_default=None)


def downgrade():
    t = sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer, server_default='1'), sa.Column('b', sa.Integer, sa.Computed('a + 1', persisted=True)))
    with op.batch_alter_table('t', copy_from=t, recreate='always') as batch_op:
        batch_op.alter_column('a', server_default=None)
        batch_op.alter_column('b', new_column_name='d')

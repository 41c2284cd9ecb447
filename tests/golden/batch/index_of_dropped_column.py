"""a dropped column is there again for new indexes where an index names it

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
    t = sa.Table('t', sa.MetaData(), sa.Column('price', sa.Integer), sa.Column('at', sa.Date), sa.Column('c', sa.Integer), sa.Index('ix_old', 'at', 'price'))
    with op.batch_alter_table('t', copy_from=t, recreate='always') as batch_op:
        batch_op.create_index('ix_new', ['price', 'at'])
        batch_op.drop_column('price')


def downgrade():
    t = sa.Table('t', sa.MetaData(), sa.Column('price', sa.Integer), sa.Column('at', sa.Date), sa.Index('ix_old', 'at'))
    with op.batch_alter_table('t', copy_from=t, recreate='always') as batch_op:
        batch_op.create_index('ix_new', ['price', 'at'])
        batch_op.drop_index('ix_old')

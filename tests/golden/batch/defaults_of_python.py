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
    t = sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer, nullable=False, default=3), sa.Column('b', sa.Text))
    with op.batch_alter_table('t', copy_from=t, recreate='always') as batch_op:
        batch_op.add_column(sa.Column('n', sa.Integer, default=1), insert_before='a')
        batch_op.add_column(sa.Column('m', sa.String, default=lambda: 'x', server_default='y'))
        batch_op.add_column(sa.Column('k', sa.Integer))
        batch_op.add_column(sa.Column('at', sa.DateTime, default=sa.func.now(), onupdate=sa.func.now()))
        batch_op.add_column(sa.Column('at_2', sa.DateTime, default=sa.func.now()))


def downgrade():
    t = sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer), sa.Column('b', sa.Text))
    with op.batch_alter_table('t', copy_from=t, recreate='always') as batch_op:
        batch_op.alter_column('a', type_=sa.Text)
        batch_op.add_column(sa.Column('n', sa.Integer, default=sa.text('1 + 1')))
        batch_op.add_column(sa.Column('s', sa.Integer, sa.Sequence('seq')))
        batch_op.add_column(sa.Column('q', sa.Integer, default=sa.select(sa.func.max(sa.table('u', sa.column('x')).c.x)).scalar_subquery()))

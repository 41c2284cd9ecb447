"""a generated column has no place for a default

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa

# Not as Alembic: DEFAULT and GENERATED in one column, which no database takes
revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    t = sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer), sa.Column('b', sa.Integer, sa.Computed('a + 1')))
    with op.batch_alter_table('t', copy_from=t, recreate='always') as batch_op:
        batch_op.alter_column('b', server_default='1')


def downgrade():
    t = sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer), sa.Column('b', sa.Integer, sa.Computed('a + 1')))
    with op.batch_alter_table('t', copy_from=t, recreate='always') as batch_op:
        batch_op.alter_column('b', server_default='1')

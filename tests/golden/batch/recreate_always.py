"""python batch_always

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
    t = sa.Table('t', sa.MetaData(), sa.Column('id', sa.Integer, primary_key=True), sa.Column('x', sa.String(10), server_default='q'), sa.Index('ix_x', 'x'))
    with op.batch_alter_table('t', copy_from=t, recreate='always') as b:
        b.add_column(sa.Column('n', sa.Integer()), insert_after='id')
        b.create_check_constraint('ck', 'n > 0')
        b.create_foreign_key('fk', 'o', ['n'], ['id'])


def downgrade():
    pass

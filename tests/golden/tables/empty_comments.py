"""SQLAlchemy writes comments that say nothing, Alembic does not

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
    op.create_table('t', sa.Column('a', sa.Integer, comment=''), sa.Column('b', sa.Integer, comment='b'), comment='')
    sa.Table('u', sa.MetaData(), sa.Column('a', sa.Integer, comment=''), sa.Column('b', sa.Integer, comment='b'), comment='').create(op.get_bind())
    m = sa.MetaData()
    sa.Table('v', m, sa.Column('a', sa.Integer, comment='a'), sa.Column('b', sa.Integer, comment=''), comment='v')
    m.create_all(op.get_bind())


def downgrade():
    op.add_column('t', sa.Column('c', sa.Integer, comment=''))
    op.create_table_comment('t', '')
    if op.get_context().dialect.name == 'postgresql':
        op.alter_column('t', 'a', comment='')

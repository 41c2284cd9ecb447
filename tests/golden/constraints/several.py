"""several constraints

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
    op.create_table('t', sa.Column('id', sa.Integer(), nullable=False), sa.Column('o', sa.Integer(), nullable=True), sa.Column('e', sa.Enum('a', 'b', name='e1'), server_default='a'), sa.CheckConstraint('o > 0', name='c1'), sa.UniqueConstraint('o', name='u1'), sa.ForeignKeyConstraint(['o'], ['o.id'], name='f1'), sa.PrimaryKeyConstraint('id', name='p1'), sa.CheckConstraint('id > 0'), comment='table comment', schema='sch')


def downgrade():
    op.drop_table('t', schema='sch')
    sa.Enum(name='e1').drop(op.get_bind(), checkfirst=False)

"""the columns of a primary key that another one takes the place of stay NOT NULL

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
    op.create_table('t', sa.Column('a', sa.Integer), sa.Column('b', sa.Integer), sa.PrimaryKeyConstraint('a'), sa.PrimaryKeyConstraint('b'))
    op.create_table('u', sa.Column('a', sa.Integer, nullable=True), sa.Column('b', sa.Integer), sa.PrimaryKeyConstraint('a'),
                    sa.PrimaryKeyConstraint('b', name='pk_u'))
    op.create_table('v', sa.Column('a', sa.Integer), sa.Column('b', sa.Integer), sa.PrimaryKeyConstraint('a', 'b', name='pk_v'), sa.PrimaryKeyConstraint())


def downgrade():
    sa.Table('t', sa.MetaData(), sa.Column('a', sa.Integer), sa.Column('b', sa.Integer), sa.PrimaryKeyConstraint('a', name='y'),
             sa.PrimaryKeyConstraint('b', name='x')).create(op.get_bind())
    sa.Table('u', sa.MetaData(), sa.Column('a', sa.Integer, primary_key=True), sa.Column('b', sa.String), sa.Column('c', sa.Integer),
             sa.PrimaryKeyConstraint('b'), sa.PrimaryKeyConstraint('c')).create(op.get_bind())

"""create_all() makes the types that take the schema of their tables in that schema

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
    m = sa.MetaData()
    sa.Table('t', m, sa.Column('a', sa.Enum('x', name='kind', schema='other', inherit_schema=True)))
    sa.Table('u', m, sa.Column('a', sa.Enum('y', name='kind', inherit_schema=True)), schema='s')
    m.create_all(op.get_bind())


def downgrade():
    m = sa.MetaData(schema='d')
    sa.Table('t', m, sa.Column('a', sa.Enum('x', name='kind', schema='other', inherit_schema=True)), sa.Column('b', sa.Enum('x', name='kept')))
    m.drop_all(op.get_bind())

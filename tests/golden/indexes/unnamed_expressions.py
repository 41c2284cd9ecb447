"""names that are made of the first column of an index that has expressions

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
    op.create_index(None, 't', ['name', 'item', sa.func.lower(sa.column('name'))])
    op.create_index(None, 't', [sa.func.lower(sa.column('b')), 'c'])
    op.create_index(None, 't', [sa.func.coalesce(sa.column('b'), sa.column('c')), 'd'])
    op.create_index(None, 't', [sa.column('c'), 'c'])
    op.create_index(None, 't', [sa.text('lower(b)'), 'c'])
    op.create_index(None, 't', [sa.func.lower(sa.table('o', sa.column('x')).c.x), 'c'])
    op.create_index(None, 't', ['b', sa.literal_column('c')], schema='s')
    op.create_index(None, 't', [sa.cast(sa.column('b'), sa.Date), 'c'], schema='s')


def downgrade():
    t = sa.Table('t', sa.MetaData(naming_convention={'ix': 'ix_%(column_0_N_label)s', 'uq': 'uq_%(column_0_N_name)s'}),
                 sa.Column('a', sa.Integer), sa.Column('b', sa.Text), sa.UniqueConstraint('a', 'b', 'a'))
    for index in (sa.Index(None, t.c.a, sa.func.lower(t.c.b)), sa.Index(None, t.c.b, sa.func.lower(t.c.b)),
                  sa.Index(None, t.c.a, t.c.b, sa.func.lower(sa.column('a')))):
        index.create(op.get_bind())
    op.execute(sa.schema.CreateTable(t))

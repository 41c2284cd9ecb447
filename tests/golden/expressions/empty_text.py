"""a value of text() that is empty keeps its place

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
    t = sa.table('t', sa.column('a'), sa.column('b'))
    op.execute(t.insert().values(a=sa.text(''), b=sa.text('1')))
    op.execute(t.insert().values([{'a': sa.text(''), 'b': sa.text('1')}, {'a': sa.text('2'), 'b': sa.text('')}]))


def downgrade():
    t = sa.table('t', sa.column('a'), sa.column('b'))
    op.execute(t.update().values(a=sa.text(''), b=sa.text('1')))

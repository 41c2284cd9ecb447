"""of all operators text() has TITLE alone

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
    t = sa.table('t', sa.column('a', sa.Integer))
    op.execute(t.delete().where(sa.text('a = 1') & (t.c.a == 2)))
    op.execute(t.delete().where((t.c.a == 2) | sa.text('a = 1')))
    op.execute(t.delete().where(sa.text('a = 1') | (t.c.a == 2)))


def downgrade():
    t = sa.table('t', sa.column('a', sa.Integer))
    op.execute(t.delete().where(sa.text('a = 1') & (t.c.a == 2)))
    op.execute(t.delete().where((t.c.a == 2) | sa.text('a = 1')))
    op.execute(t.delete().where(sa.text('a = 1') | (t.c.a == 2)))

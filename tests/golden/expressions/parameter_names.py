"""names of parameters that nothing gives a value

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
    t = sa.table('t', sa.column('a.b'), sa.column('perc%ent'), sa.column('two words'), sa.column('col:on'), sa.column('x[1]'), sa.column('f(y)'))
    op.execute(t.insert())
    dialect = sqlite if op.get_context().dialect.name == 'sqlite' else postgresql
    op.execute(dialect.insert(t).on_conflict_do_nothing(index_elements=['col:on']))


def downgrade():
    t = sa.table('t', sa.column('_x'), sa.column('perc%ent'), sa.column('col:on'), sa.column('__'), sa.column('a $(b)'), sa.column('x.y'))
    for column in t.c:
        op.execute(t.update().values({'_x': sa.text('1')}).returning((column * 'a').label('r')))

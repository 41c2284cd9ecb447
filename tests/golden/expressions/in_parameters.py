"""parameters of IN and of comparisons where values are not written

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
    t = sa.table('t', sa.column('a', sa.Integer), sa.column('b', sa.String))
    op.execute(t.update().values(a=sa.text('1')).returning(sa.case((t.c.a.in_([1, 2]), 3), else_=4).label('r')))
    op.execute(t.update().values(a=sa.text('1')).returning(t.c.a.in_([1, 2]).label('r')))
    op.execute(t.update().values(a=sa.text('1')).returning(t.c.a.not_in([]).label('r')))
    op.execute(t.update().values(a=sa.text('1')).returning(sa.func.lower(t.c.b).in_(['x']).label('r')))
    op.execute(t.update().values(a=sa.text('1')).returning((t.c.a + 1).in_([5]).label('r')))
    op.execute(t.update().values(a=sa.text('1')).returning(sa.tuple_(t.c.a, t.c.b).in_([(1, 'x')]).label('r')))
    op.execute(t.update().values(a=sa.text('1')).returning(t.c.a.in_(sa.bindparam('p', [1])).label('r')))
    op.execute(t.update().values(a=sa.text('1')).returning(t.c.a.in_(sa.bindparam('p q', expanding=True)).label('r')))
    op.execute(t.update().values(a=sa.text('1')).returning(sa.cast(t.c.a, sa.Text).in_(['x']).label('r'), t.c.a.in_([1]).label('s'), t.c.a == 3))
    op.execute(t.update().values(a=sa.text('1')).returning(t.c.a.label('z').in_([1]).label('s')))
    op.execute(t.update().values(a=sa.text('1')).returning(t.c.a.between(1, 2).label('s'), t.c.b.like('x').label('q'), t.c.b.startswith('w').label('k'), sa.func.coalesce(t.c.a, 5).label('m')))

def downgrade():
    op.execute(sa.table('t', sa.column('x y', sa.Integer)).update().values({'x y': sa.text('1')}).returning(sa.column('_a').in_([1]).label('r')))

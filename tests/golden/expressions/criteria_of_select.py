"""expressions: criteria of select

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
import datetime, decimal, uuid, enum
from decimal import Decimal
from alembic import op
import sqlalchemy as sa
from sqlalchemy import func, select, text, and_, or_, not_, case, cast, literal, literal_column, column, table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import JSONB, ARRAY, HSTORE

t = sa.table('t', sa.column('id', sa.Integer), sa.column('name', sa.String), sa.column('flag', sa.Boolean), sa.column('at', sa.DateTime), sa.column('d', sa.Date), sa.column('n', sa.Numeric(10, 2)), sa.column('j', sa.JSON), sa.column('x'))
u = sa.table('u', sa.column('id', sa.Integer), sa.column('t_id', sa.Integer), sa.column('name', sa.String), sa.column('val', sa.Float))
s = sa.table('st', sa.column('id', sa.Integer), schema='sch')
p = sa.table('p', sa.column('id', sa.Integer), sa.column('jb', JSONB), sa.column('js', postgresql.JSON), sa.column('arr', ARRAY(sa.Integer)), sa.column('sarr', ARRAY(sa.String)), sa.column('hs', HSTORE), sa.column('r', postgresql.INT4RANGE), sa.column('u', postgresql.UUID(as_uuid=True)), sa.column('iv', sa.Interval), sa.column('e', sa.Enum('a', 'b', name='en')), sa.column('b', sa.LargeBinary), sa.column('tm', sa.Time))
m = sa.MetaData()
users = sa.Table('users', m, sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.String(50), nullable=False), sa.Column('created', sa.DateTime, default=sa.func.now()), sa.Column('status', sa.String, default='new'), sa.Column('upd', sa.DateTime, onupdate=sa.func.now()), sa.Column('sd', sa.Integer, server_default='5'))
addr = sa.Table('addr', m, sa.Column('id', sa.Integer, primary_key=True), sa.Column('user_id', sa.Integer, sa.ForeignKey('users.id')), sa.Column('email', sa.String))
strpk = sa.Table('strpk', m, sa.Column('k', sa.String, primary_key=True), sa.Column('v', sa.Integer))
sq = sa.Table('sq', m, sa.Column('id', sa.Integer, sa.Sequence('sq_seq'), primary_key=True), sa.Column('v', sa.Integer))
c = sa.column

revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute(select(t.c.id).where(t.c.name == 'x').where(t.c.id > 1))
    op.execute(select(t.c.id).where())
    op.execute(select(t.c.id).where(t.c.id.in_(select(u.c.t_id).correlate(None))))
    op.execute(select(t.c.id).where(sa.exists(select(u.c.id).where(u.c.t_id == t.c.id))))
    op.execute(select(table('select', c('from'))).where(c('from') == 1))
    op.execute(select(s.c.id, t.c.id).where(s.c.id == t.c.id))
    op.execute(select(t.c.id).where(t.c.name == sa.bindparam('n', 'val')))
    op.execute(select(t.c.id).where(t.c.name == sa.bindparam('n')))
    op.execute(select(t.c.id).where(func.lower(t.c.name) == 'x'))
    op.execute(select(t.c.id).where(func.foo(t.c.id)))
    op.execute(select(t.c.id).where(func.foo(t.c.id, type_=sa.Boolean)))
    op.execute(select(t.c.id).where(t.c.x))
    op.execute(select(t.c.id).where(and_(t.c.x, t.c.id)))
    op.execute(select(t.c.id).where(t.c.id == t.c.id + 1))
    op.execute(select(t.c.id).where(t.c.id + 1 == t.c.id * 2))
    op.execute(select(t.c.id).where((t.c.id == 1) == (t.c.name == 'x')))
    op.execute(select(t.c.id).where(t.c.name > 'a').where('b' > t.c.name))
    op.execute(select(t.c.id).where(t.c.n > 5).where(t.c.n < Decimal('5.5')).where(t.c.id < 5.5))
    op.execute(select(users.c.id.label('a'), addr.c.id).where(users.c.id == addr.c.user_id).order_by('a'))
    op.execute(select(t.c.id).where(t.c.id.is_(sa.null())))
    op.execute(select(t.c.id).where(sa.between(t.c.id, 1, u.c.id)))
    op.execute(select(t.c.id).where(t.c.name.in_(['a'])).where(or_(*[t.c.id == i for i in range(3)])))
    op.execute(users.select().where(users.c.name == 'x'))
    op.execute(select(t.c.id).where(t.c.id.in_(select(u.c.id))).where(t.c.id.in_(select(u.c.t_id).where(u.c.id == t.c.id).correlate(t))))
    op.execute(select(t.c.id).distinct().where(t.c.flag.is_(None)))
    op.execute(select(t.c.id).select_from(t, u).where(t.c.id == u.c.id))
    op.execute(select(sa.table('a', c('x')).c.x).where(sa.table('a', c('x')).c.x == 3))
    op.execute(select(t.c.id).where(t.c.name.like('%' + 'x' + '%')).where(t.c.name.notlike('y')))
    op.execute(select(t.c.id).where(t.c.name.like(t.c.x + '%')))
    op.execute(select(t.c.id).where(func.lower(t.c.name).like('x%')))
    op.execute(select(t.c.id).where(func.lower(t.c.name).in_(['a'])))
    op.execute(select(t.c.id).where(cast(t.c.id, sa.String).startswith('1')))
    op.execute(select(t.c.id).where((t.c.name + 'x').like('y')))
    op.execute(select(t.c.id).where((t.c.name + 'x') == 'y'))
    op.execute(select(t.c.id).where((t.c.id + 1).in_([1, 2])))
    op.execute(select(t.c.id).where((t.c.id + 1).between(1, 2 + t.c.id)))
    op.execute(select(t.c.id).where(t.c.id.between(1, 2) == True))
    op.execute(select(t.c.id).where((t.c.id == 1).is_(True)))
    op.execute(select(t.c.id).where(and_(t.c.id == 1, t.c.name.between('a', 'b'), or_(t.c.flag, not_(t.c.flag)))))
    op.execute(select(t.c.id).where(and_(or_(t.c.id == 1, t.c.id == 2), or_(t.c.id == 3, t.c.id == 4))))
    op.execute(select(t.c.id).where(and_(and_(t.c.id == 1, t.c.id == 2), and_(t.c.id == 3))))
    op.execute(select(t.c.id).where(or_(or_(t.c.id == 1, t.c.id == 2), t.c.id == 3)))
    op.execute(select(t.c.id).where(or_(t.c.id == 1)).where(or_(t.c.id == 1, t.c.id == 2)))
    op.execute(select(t.c.id).where(not_(and_(t.c.flag, t.c.id == 2))))
    op.execute(select(t.c.id).where(not_(t.c.name.like('x'))))
    op.execute(select(t.c.id).where(not_(t.c.name.is_(None))))
    op.execute(select(t.c.id).where(not_(t.c.name == None)))
    op.execute(select(t.c.id).where(not_(func.foo(t.c.id))))
    op.execute(select(t.c.id).where(not_(sa.true())))
    op.execute(select(t.c.id).where(not_(t.c.id > 5)))
    op.execute(select(t.c.id).where(not_(t.c.id + 5)))
    op.execute(select(t.c.id).where(t.c.id.op('@>')(5) & t.c.flag))
    op.execute(select(t.c.id).where(t.c.id.op('@>')(5)))
    op.execute(select(t.c.id).where(t.c.x.op('->>')('a') == 'b'))
    op.execute(select(t.c.id).where(t.c.x.op('->')('a').op('->>')('b') == 'b'))
    op.execute(select(t.c.id).where(t.c.x.op('->>')('a').is_(None)))
    op.execute(select(t.c.id).where(t.c.x.op('?')('a')))
    op.execute(select(t.c.id).where(t.c.name.op('SIMILAR TO')('a')))
    op.execute(select(t.c.id).where(t.c.id == sa.func.any(sa.func.string_to_array('1,2', ','))))
    op.execute(select(t.c.id, select(u.c.name).where(u.c.id == t.c.id).limit(1).label('nm')).where(t.c.flag))
    op.execute(select(t.c.id, select(u.c.name).where(u.c.id == t.c.id).as_scalar() if False else t.c.name))


def downgrade():
    pass

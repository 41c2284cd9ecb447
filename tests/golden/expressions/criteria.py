"""expressions: criteria

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
    op.execute(t.update().where(t.c.flag).values(name='a'))
    op.execute(t.update().where(~t.c.flag).values(name='a'))
    op.execute(t.update().where(t.c.flag == True).values(name='a'))
    op.execute(t.update().where(t.c.flag == False).values(name='a'))
    op.execute(t.update().where(t.c.flag != True).values(name='a'))
    op.execute(t.update().where(t.c.flag.is_(True)).values(name='a'))
    op.execute(t.update().where(t.c.flag.is_(False)).values(name='a'))
    op.execute(t.update().where(t.c.flag.isnot(True)).values(name='a'))
    op.execute(t.update().where(t.c.flag == sa.false()).values(name='a'))
    op.execute(t.update().where(t.c.name == None).values(name='a'))
    op.execute(t.update().where(t.c.name != None).values(name='a'))
    op.execute(t.update().where(t.c.name.is_(None)).values(name='a'))
    op.execute(t.update().where(t.c.name.isnot(None)).values(name='a'))
    op.execute(t.update().where(t.c.name.is_not(None)).where(t.c.id > 3).values(name='a'))
    op.execute(t.update().where(and_(t.c.id > 3, or_(t.c.name == 'a', t.c.name == 'b'))).values(name='a'))
    op.execute(t.update().where(or_(t.c.id > 3, and_(t.c.name == 'a', t.c.flag))).values(name='a'))
    op.execute(t.update().where((t.c.id > 3) & (t.c.id < 9) & t.c.flag).values(name='a'))
    op.execute(t.update().where((t.c.id > 3) | (t.c.id < 9) | t.c.flag).values(name='a'))
    op.execute(t.update().where(~((t.c.id > 3) | (t.c.id < 9))).values(name='a'))
    op.execute(t.update().where(~((t.c.id > 3) & (t.c.id < 9))).values(name='a'))
    op.execute(t.update().where(not_(t.c.id == 3)).values(name='a'))
    op.execute(t.update().where(not_(not_(or_(t.c.id == 3, t.c.id == 4)))).values(name='a'))
    op.execute(t.update().where(and_(sa.true(), t.c.id == 3)).values(name='a'))
    op.execute(t.update().where(and_(sa.false(), t.c.id == 3)).values(name='a'))
    op.execute(t.update().where(or_(sa.true(), t.c.id == 3)).values(name='a'))
    op.execute(t.update().where(or_(sa.false(), t.c.id == 3)).values(name='a'))
    op.execute(t.update().where(and_(True, t.c.id == 3)).values(name='a'))
    op.execute(t.update().where(sa.true()).values(name='a'))
    op.execute(t.update().where(sa.false()).values(name='a'))
    op.execute(t.update().where(and_(t.c.flag)).values(name='a'))
    op.execute(t.update().where(t.c.id.in_([1, 2, 3])).values(name='a'))
    op.execute(t.update().where(t.c.id.in_([])).values(name='a'))
    op.execute(t.update().where(t.c.id.notin_([])).values(name='a'))
    op.execute(t.update().where(t.c.id.not_in([1, 2])).values(name='a'))
    op.execute(t.update().where(~t.c.id.in_([1, 2])).values(name='a'))
    op.execute(t.update().where(~t.c.id.in_([])).values(name='a'))
    op.execute(t.update().where(t.c.name.in_(('a', 'b'))).values(name='a'))
    op.execute(t.update().where(t.c.id.in_([1, None])).values(name='a'))
    op.execute(t.update().where(t.c.id.in_([1, literal(2)])).values(name='a'))
    op.execute(t.update().where(t.c.id.in_([t.c.id + 1, 2])).values(name='a'))
    op.execute(t.update().where(t.c.id.in_(select(u.c.t_id))).values(name='a'))
    op.execute(t.update().where(t.c.id.in_(select(u.c.t_id).where(u.c.name == t.c.name))).values(name='a'))
    op.execute(t.update().where(t.c.id.not_in(select(u.c.t_id))).values(name='a'))
    op.execute(t.update().where(t.c.id.between(1, 5)).values(name='a'))
    op.execute(t.update().where(~t.c.id.between(1, 5)).values(name='a'))
    op.execute(t.update().where(t.c.id.between(1, 5, symmetric=True)).values(name='a'))
    op.execute(t.update().where(and_(t.c.id.between(1, 5), t.c.flag)).values(name='a'))
    op.execute(t.update().where(t.c.d.between(datetime.date(2020,1,1), datetime.date(2020,2,1))).values(name='a'))
    op.execute(t.update().where(t.c.name.like('a%')).values(name='a'))
    op.execute(t.update().where(t.c.name.like('a/%', escape='/')).values(name='a'))
    op.execute(t.update().where(~t.c.name.like('a%')).values(name='a'))
    op.execute(t.update().where(t.c.name.notlike('a%')).values(name='a'))
    op.execute(t.update().where(t.c.name.ilike('a%')).values(name='a'))
    op.execute(t.update().where(t.c.name.notilike('a%')).values(name='a'))
    op.execute(t.update().where(~t.c.name.ilike('a%', escape='!')).values(name='a'))
    op.execute(t.update().where(t.c.name.startswith('a')).values(name='a'))
    op.execute(t.update().where(t.c.name.startswith('a%', autoescape=True)).values(name='a'))
    op.execute(t.update().where(t.c.name.startswith('a_b', autoescape=True, escape='^')).values(name='a'))
    op.execute(t.update().where(~t.c.name.startswith('a')).values(name='a'))
    op.execute(t.update().where(t.c.name.endswith('a')).values(name='a'))
    op.execute(t.update().where(~t.c.name.endswith('a')).values(name='a'))
    op.execute(t.update().where(t.c.name.contains('a')).values(name='a'))
    op.execute(t.update().where(~t.c.name.contains('a')).values(name='a'))
    op.execute(t.update().where(t.c.name.contains(t.c.x)).values(name='a'))
    op.execute(t.update().where(t.c.name.icontains('a')).values(name='a'))
    op.execute(t.update().where(~t.c.name.icontains('a')).values(name='a'))
    op.execute(t.update().where(t.c.name.istartswith('a')).values(name='a'))
    op.execute(t.update().where(t.c.name.iendswith('a')).values(name='a'))
    op.execute(t.update().where(t.c.name.is_distinct_from('a')).values(name='a'))
    op.execute(t.update().where(t.c.name.isnot_distinct_from('a')).values(name='a'))
    op.execute(t.update().where(~t.c.name.is_distinct_from(None)).values(name='a'))
    op.execute(t.update().where(t.c.name.regexp_match('^a')).values(name='a'))
    op.execute(t.update().where(~t.c.name.regexp_match('^a')).values(name='a'))
    op.execute(t.update().where(t.c.name.regexp_match('^a', flags='i')).values(name='a'))
    op.execute(t.update().where(t.c.name.regexp_match('^a', flags='g')).values(name='a'))
    op.execute(t.update().where(t.c.name.match('foo')).values(name='a'))
    op.execute(t.update().where(~t.c.name.match('foo')).values(name='a'))
    op.execute(t.update().where(t.c.name.op('~*')('foo')).values(name='a'))
    op.execute(t.update().where(t.c.name.op('||')('foo').op('||')('x') == 'a').values(name='a'))
    op.execute(t.update().where(t.c.name.bool_op('~')('foo')).values(name='a'))
    op.execute(t.update().where(~t.c.name.bool_op('~')('foo')).values(name='a'))
    op.execute(t.update().where(t.c.id.op('&')(4) == 4).values(name='a'))
    op.execute(t.update().where(t.c.id.op('&', precedence=8)(4) + 4 == 4).values(name='a'))
    op.execute(t.update().where(t.c.id.bitwise_and(4) != 0).values(name='a'))
    op.execute(t.update().where(t.c.name.collate('nocase') == 'x').values(name='a'))
    op.execute(t.update().where(t.c.name == "it's 100%").values(name='a\\b'))
    op.execute(t.update().where(c('foo') == 5).values(name='q'))
    op.execute(t.update().where(t.c.id == 1).where(t.c.name == None).values(name='y', flag=True, id=5))
    op.execute(t.update().where(users.c.id == t.c.id).values(name=users.c.name))
    op.execute(t.update().where(t.c.id.in_(select(u.c.t_id).join(s, s.c.id == u.c.id).where(u.c.val > 3))).values(flag=True))
    op.execute(t.update().where(t.c.at < datetime.datetime(2021, 5, 6)).values(at=datetime.datetime(2021, 5, 6, 7, 8, 9)))
    op.execute(t.update().where(t.c.at == datetime.date(2021, 5, 6)).values(d=None))
    op.execute(t.update().where(t.c.n == 5).values(n=t.c.n * Decimal('1.1')))
    op.execute(t.update().where(t.c.n.in_([1, Decimal('2.5')])).values(n=0))
    op.execute(t.update().where(t.c.flag.in_([True, False])).values(n=0))
    op.execute(t.update().where(t.c.x == True).values(n=0))


def downgrade():
    pass

"""expressions: json and arrays

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
    op.execute(select(func.unnest(p.c.arr).alias('x').column))
    op.execute(select(func.unnest(p.c.arr).column_valued('x')))
    op.execute(select(p.c.jb['a']))
    op.execute(select(p.c.jb['a']['b']))
    op.execute(select(p.c.jb['a'].astext))
    op.execute(select(p.c.jb[('a', 'b')]))
    op.execute(select(p.c.jb[('a', 'b')].astext))
    op.execute(select(p.c.js['a']))
    op.execute(select(p.c.js['a'][0]))
    op.execute(select(p.c.js['a']['b'].astext))
    op.execute(select(p.c.js['a'].as_string()))
    op.execute(select(p.c.js['a'].as_integer()))
    op.execute(select(p.c.jb['a'].as_boolean()))
    op.execute(select(t.c.j['a']))
    op.execute(select(t.c.j['a']['b']))
    op.execute(select(t.c.j[0]))
    op.execute(select(t.c.j[('a', 1)]))
    op.execute(select(t.c.j['a'].as_string()))
    op.execute(select(t.c.j['a'].as_integer() + 1))
    op.execute(select(p.c.id).where(p.c.jb['a'].astext == 'x'))
    op.execute(select(p.c.id).where(p.c.jb['a'].astext.cast(sa.Integer) > 5))
    op.execute(select(p.c.id).where(p.c.jb.has_key('a')))
    op.execute(select(p.c.id).where(~p.c.jb.has_key('a')))
    op.execute(p.update().values(jb=p.c.jb.op('-')('key')))
    op.execute(p.update().values(arr=[1, 2, 3]))
    op.execute(p.update().values(arr=p.c.arr + [4]))
    op.execute(p.update().values(arr=func.array_append(p.c.arr, 5)))
    op.execute(select(p.c.id).where(p.c.arr.any(5)))
    op.execute(select(p.c.id).where(p.c.arr.all(5)))
    op.execute(select(p.c.id).where(p.c.arr.contains([1, 2])))
    op.execute(select(p.c.id).where(p.c.arr.overlap([1, 2])))
    op.execute(select(p.c.id).where(p.c.arr == [1]))
    op.execute(select(p.c.id).where(5 == sa.any_(p.c.arr)))
    op.execute(select(p.c.id).where(sa.any_(p.c.arr) == 5))
    op.execute(select(p.c.id).where(p.c.id == func.any(p.c.arr)))
    op.execute(select(p.c.hs['k']))
    op.execute(select(p.c.id).where(p.c.hs['k'] == 'v'))
    op.execute(select(p.c.id).where(p.c.hs.has_key('k')))
    op.execute(select(p.c.hs.defined('k')))
    op.execute(p.update().values(u=uuid.UUID('12345678-1234-5678-1234-567812345678')))
    op.execute(p.update().values(b=b'abc'))
    op.execute(p.update().values(e='a'))
    op.execute(p.update().values(tm=datetime.time(1, 2, 3)))
    op.execute(select(p.c.id).where(p.c.e == 'a'))
    op.execute(select(p.c.id).where(p.c.e.in_(['a', 'b'])))
    op.execute(select(p.c.id).where(p.c.u == uuid.UUID('12345678-1234-5678-1234-567812345678')))
    op.execute(select(p.c.id).where(p.c.r.contains(5)))
    op.execute(select(p.c.jb['a']['b'].astext.cast(sa.Integer)).where(p.c.jb['a'] != None))
    op.execute(select(p.c.id).where(p.c.jb['a'].astext.in_(['x', 'y'])))
    op.execute(select(p.c.id).where(p.c.jb['a'].astext.is_(None)))
    op.execute(select(p.c.id).where(p.c.jb['a'].astext.isnot(None)).where(p.c.jb.has_key('q')))
    op.execute(select(p.c.id).where(p.c.jb == sa.null()))
    op.execute(select(p.c.id).where(p.c.jb.is_(None)))
    op.execute(select(p.c.id).where(p.c.jb[('a',)].is_(None)))
    op.execute(p.update().values(jb=func.jsonb_set(p.c.jb, '{a}', '"x"')))
    op.execute(p.update().values(jb=p.c.jb - 'a'))
    op.execute(p.update().values(id=cast(p.c.jb['a'], sa.Integer)))
    op.execute(p.update().values(id=p.c.js['a'].as_integer()))
    op.execute(p.update().values(js=func.json_build_object('a', p.c.id)))
    op.execute(p.update().values(sarr=func.array(select(u.c.name).scalar_subquery())))
    op.execute(select(func.cardinality(p.c.arr), func.array_length(p.c.arr, 1)))
    if op.get_context().dialect.name == 'postgresql':
        op.execute(select(p.c.id).where(p.c.jb.has_any(postgresql.array(['a', 'b']))))
        op.execute(p.update().values(jb=p.c.jb.delete_path(['a', 'b'])))
        op.execute(p.update().values(arr=postgresql.array([1, 2])))
        op.execute(p.update().values(arr=postgresql.array([1, 2]) + postgresql.array([3])))
        op.execute(p.update().values(arr=cast(postgresql.array([]), ARRAY(sa.Integer))))
        op.execute(p.update().values(arr=postgresql.array([], type_=sa.Integer)))
        op.execute(p.update().values(id=p.c.arr[1]))
        op.execute(p.update().values(arr=p.c.arr[1:2]))
        op.execute(p.update().values(iv=datetime.timedelta(days=1, seconds=5)))
        op.execute(select(p.c.id).where(p.c.u == '12345678-1234-5678-1234-567812345678'))
        op.execute(select(p.c.id).where(t.c.at > func.now() - datetime.timedelta(days=1)))
        op.execute(t.update().values(x=cast(t.c.x, ARRAY(sa.String))))
        op.execute(t.update().values(x=cast(['a', 'b'], ARRAY(sa.String))))
        op.execute(t.update().values(x=cast(sa.null(), JSONB)))
        op.execute(select(t.c.id).where(t.c.id == sa.any_(postgresql.array([1, 2]))))
        op.execute(select(t.c.id).where(t.c.name != sa.all_(postgresql.array(['a', 'b']))))
        op.execute(p.update().values(arr=func.array_cat(p.c.arr, postgresql.array([1]))))
        op.execute(p.update().values(sarr=postgresql.array(['a', p.c.e])))
        op.execute(select(func.array_agg(p.c.id, type_=ARRAY(sa.Integer))[1]))
        op.execute(select(func.array_agg(postgresql.aggregate_order_by(p.c.id, p.c.e.desc()))))


def downgrade():
    pass

"""expressions: text

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
    op.execute(t.update().where(text("name = 'x'")).values(name='a'))
    op.execute(t.update().where(and_(text("name = 'x'"), t.c.id == 1)).values(name='a'))
    op.execute(t.update().where(or_(text("name = 'x'"), t.c.id == 1)).values(name='a'))
    op.execute(t.update().where(text("name = :n").bindparams(n="it's")).values(name='a'))
    op.execute(t.update().where(text("name = :n and id = :i").bindparams(sa.bindparam('n', 'q'), sa.bindparam('i', 4, type_=sa.Integer))).values(name='a'))
    op.execute(t.update().where(t.c.id.in_(text('select 1'))).values(name='a'))
    op.execute(t.update().values(x=text('a + 1')))
    op.execute(t.update().values(x=text("interval '1 day'")))
    op.execute(t.update().values(x=text("'a'::jsonb")))
    op.execute(select(text('1')))
    op.execute(select(text('*')).select_from(t))
    op.execute(select('*').select_from(text('foo')))
    op.execute(select(t.c.id).where(t.c.at > text("now() - interval '1 day'")))
    op.execute(text('select :a'))
    op.execute(text('select :a').bindparams(a=5))
    op.execute(text('select * from t where id in :ids').bindparams(sa.bindparam('ids', [1, 2], expanding=True)))
    op.execute(text("select '\\:a', '::x', a::int, 'b:c', ':d'"))
    op.execute(text("select 12:30, 'é:x' :y_1"))
    op.execute(text("update t set a = '100%' where b like '%x'"))
    op.execute(text('select 1').columns(c('a', sa.Integer)))
    op.execute(select(text('select 1 as a').columns(c('a', sa.Integer)).subquery('z')))
    op.execute(t.update().values(at=t.c.at - text("interval '1 day'")))
    op.execute(t.update().values(at=func.now() + text("interval '1 day'")))
    op.execute(t.update().values(x=case((t.c.id == 1, text("'a'")), else_=text('NULL'))))
    op.execute(t.update().values(x=func.jsonb_build_object(text("'a'"), t.c.id)))
    op.execute(t.update().values(x=func.foo(sa.literal_column('1'), sa.text('2'), sa.bindparam('z', 3))))
    op.execute(t.insert().values(name=text("'abc'"), at=text('now()')))
    op.execute(select(t.c.id.label('a'), (t.c.id + 1).label('b')).order_by(sa.text('a')).limit(3))
    op.execute(select(t.c.id).group_by(t.c.id, text('2')))
    op.execute(select(t.c.id).join(select(u.c.t_id).subquery('sq'), text('sq.t_id = t.id')))
    op.execute(select(sa.text('a.b, c')).select_from(sa.text('a JOIN b')).where(sa.text('x = 1')))
    op.execute(select(t.c.id).where(sa.func.st_within(t.c.x, sa.func.st_geomfromtext('POINT(1 2)', 4326))))
    op.execute(select(p.c.id).where(p.c.jb.op('@>')(text("'{}'"))))
    op.execute(p.update().values(jb=p.c.jb.op('||')(text("'{}'::jsonb"))))
    op.execute(p.update().values(iv=text("'1 day'")))
    op.execute(select(t.c.id, sa.literal_column("'x'").label('lit'), sa.text("'y' AS txt")))
    op.execute(text("INSERT INTO t VALUES (:a, :b)").bindparams(a='x', b=datetime.date(2020, 1, 1)))
    op.execute(text("INSERT INTO t VALUES (:a)").bindparams(a=True))
    op.execute(text("UPDATE t SET a = E'\\n', b = 'c\\\\d'"))
    op.execute(text("   leading and trailing   "))
    op.execute(text("a\tb"))
    op.execute(sa.DDL("CREATE VIEW v AS SELECT 1"))
    op.execute(sa.DDL("COMMENT ON TABLE t IS '100%%'"))
    if op.get_context().dialect.name == 'postgresql':
        op.execute(t.update().values(x=cast(text("'{}'"), JSONB)))
        op.execute(p.update().values(jb=cast(p.c.js, JSONB) - text("'x'")))


def downgrade():
    pass

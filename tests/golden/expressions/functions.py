"""expressions: functions

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
    op.execute(t.update().values(name=sa.func.upper(t.c.name)))
    op.execute(t.update().values(name=func.coalesce(t.c.name, 'none')))
    op.execute(t.update().values(at=func.now()))
    op.execute(t.update().values(at=func.current_timestamp()))
    op.execute(t.update().values(id=func.extract('dow', t.c.at)))
    op.execute(t.update().values(x=func.pg_catalog.foo(t.c.x, 1, 'a', None, True)))
    op.execute(t.update().values(x=func.lower(t.c.name).op('||')('a')))
    op.execute(t.update().values(x=func.Foo_Bar(1)))
    op.execute(t.update().values(x=func.random()))
    op.execute(t.update().values(x=func.concat(t.c.name, ' ', t.c.x)))
    op.execute(t.update().values(x=func.current_date()))
    op.execute(t.update().values(x=func.localtimestamp()))
    op.execute(t.update().values(x=func.char_length(t.c.name)))
    op.execute(t.update().values(x=func.substring(t.c.name, 1, 2)))
    op.execute(t.update().values(x=func.substr(t.c.name, 1, 2)))
    op.execute(t.update().values(x=func.count()))
    op.execute(t.update().values(x=func.foo(type_=sa.Integer) + 5))
    op.execute(t.update().values(x=func.date_trunc('day', t.c.at)))
    op.execute(t.update().values(x=func.coalesce(t.c.id, 0) + 1))
    op.execute(t.update().values(x=func.max(t.c.name) + 'x'))
    op.execute(t.update().values(x=func.array_agg(t.c.id)))
    op.execute(t.update().values(x=func.replace(t.c.name, "'", '"')))
    op.execute(t.update().values(x=func.timezone('UTC', func.now())))
    op.execute(t.update().values(x=select(func.max(u.c.id)).scalar_subquery()))
    op.execute(t.update().values(x=select(func.max(u.c.id)).where(u.c.t_id == t.c.id).scalar_subquery()))
    op.execute(t.update().values(x=select(func.max(u.c.id)).where(u.c.t_id == t.c.id)))
    op.execute(select(func.lower(t.c.name)))
    op.execute(select(func.lower(t.c.name), func.lower(t.c.name)))
    op.execute(select(func.lower(t.c.name).label('l')))
    op.execute(select(t.c.name, func.count(t.c.id)).group_by(t.c.name))
    op.execute(select(t.c.name, func.count(t.c.id).label('n')).group_by('name').having(func.count(t.c.id) > 5).order_by('n'))
    op.execute(select(t.c.name, func.count()).group_by(t.c.name, t.c.id).having(and_(func.count() > 5, t.c.name != 'x')))
    op.execute(select(func.count(sa.distinct(t.c.name))))
    op.execute(select(func.count(t.c.name.distinct())))
    op.execute(select(select(t.c.id, func.count()).group_by(t.c.id).subquery()))
    op.execute(select(select(func.lower(t.c.name), func.lower(t.c.x), t.c.id + 1).subquery()))
    op.execute(select(t.c.id, select(func.count(u.c.id)).where(u.c.t_id == t.c.id).scalar_subquery().label('cnt')))
    op.execute(select(t.c.id, select(func.count(u.c.id)).where(u.c.t_id == t.c.id).scalar_subquery()))
    op.execute(select(t.c.id, select(func.count(u.c.id)).where(u.c.t_id == t.c.id).label('z')))
    op.execute(select(func.row_number().over(partition_by=t.c.name, order_by=t.c.id)))
    op.execute(select(func.row_number().over(order_by=[t.c.id.desc(), t.c.name]).label('rn')))
    op.execute(select(func.sum(t.c.id).over(partition_by=[t.c.name, t.c.x], order_by=t.c.id, rows=(None, 0))))
    op.execute(select(func.sum(t.c.id).over(order_by=t.c.id, range_=(-5, 10))))
    op.execute(select(func.sum(t.c.id).over()))
    op.execute(select(func.count(t.c.id).filter(t.c.flag)))
    op.execute(select(func.count(t.c.id).filter(t.c.id > 5, t.c.name == 'x').label('z')))
    op.execute(select(func.percentile_cont(0.5).within_group(t.c.id)))
    op.execute(select(func.mode().within_group(t.c.id.desc())))
    op.execute(select(func.string_agg(t.c.name, ', ')))
    op.execute(select(func.aggregate_strings(t.c.name, ', ')))
    op.execute(select(sa.over(func.rank(), order_by=t.c.id)))
    op.execute(select(func.json_each(t.c.j).table_valued('key', 'value')))
    op.execute(select(func.json_each(t.c.j).table_valued('key', 'value', name='je').c.key))
    op.execute(select(func.generate_series(1, 5).table_valued(sa.column('v', sa.Integer)).render_derived(name='g', with_types=True)))
    op.execute(select(func.generate_series(1, 5).alias('gs')))
    op.execute(select(func.coalesce(func.sum(t.c.id), 0) * 1.5))
    op.execute(select(func.lower(t.c.name) == 'x'))
    op.execute(t.update().where(t.c.name == func.lower('X')).values(name=func.concat(func.upper(t.c.name), '-', t.c.id)))
    op.execute(t.update().values(name=case((t.c.name.is_(None), literal_column("'zz'")), else_=func.lower(t.c.name))))
    op.execute(t.update().values(name=func.coalesce(t.c.name, t.c.x, 'q') + 'z'))
    op.execute(t.update().values(name=func.nullif(t.c.name, '')))
    op.execute(t.update().values(name=func.substr(t.c.name, 1, func.length(t.c.name) - 1)))
    op.execute(t.update().values(name=func.to_char(t.c.at, 'YYYY-MM-DD HH24:MI')))
    op.execute(t.update().values(name=func.regexp_replace(t.c.name, r'\d+', '', 'g')))
    op.execute(t.update().values(name=func.md5(cast(func.random(), sa.Text))))
    op.execute(t.update().values(x=func.gen_random_uuid()))
    op.execute(t.update().values(x=func.jsonb_build_object('a', t.c.id, 'b', sa.null())))
    op.execute(t.update().values(x=func.to_jsonb(t.c.name)))
    op.execute(t.update().values(x=func.array_remove(t.c.x, 'a')))
    op.execute(t.update().values(x=func.json_array_length(t.c.j)))
    op.execute(t.update().values(x=func.json_extract(t.c.j, '$.a')))
    op.execute(t.update().values(x=func.round(t.c.n, 2)))
    op.execute(t.update().values(x=func.greatest(t.c.id, 5)))
    op.execute(t.update().values(x=func.cast(t.c.id, sa.String)))
    op.execute(t.update().values(x=func.DATE('now')))
    op.execute(t.update().values(x=func.strftime('%Y-%m-%d', t.c.at)))
    op.execute(t.update().values(x=func.max(t.c.id).label('zz')))
    op.execute(t.update().values(x=cast(func.now(), sa.Date)))
    op.execute(select(t.c.id, func.row_number().over(partition_by=t.c.name, order_by=t.c.id.desc()).label('rn')).subquery().select())
    op.execute((lambda q: t.update().where(t.c.id == q.c.id).values(name=q.c.nm))(select(u.c.t_id.label('id'), func.max(u.c.name).label('nm')).group_by(u.c.t_id).subquery('q')))
    op.execute((lambda q: t.update().where(t.c.id == q.c.id).values(name=q.c.nm))(select(u.c.t_id.label('id'), func.max(u.c.name).label('nm')).group_by(u.c.t_id).alias()))
    op.execute(select(func.count()).select_from(t).where(t.c.id > 3))
    op.execute(select(func.count('*')).select_from(t))
    op.execute(select(func.count(1)).select_from(select(t.c.id).distinct().subquery()))
    op.execute(select(func.max(t.c.id)).scalar_subquery())
    op.execute(select(sa.extract('month', t.c.at), sa.extract('year', func.now())))
    op.execute(select(sa.func.date_part('year', t.c.at).label('y')).group_by('y'))
    op.execute(select(sa.cast(sa.func.count(t.c.id), sa.Float) / 5))
    op.execute(select(func.count(t.c.id), func.count(t.c.name), func.max(t.c.id)))
    op.execute(select(func.a_function_with_a_very_long_name_that_goes_past_the_limit_of_identifiers(t.c.id)))
    if op.get_context().dialect.name == 'postgresql':
        op.execute(select(func.string_agg(t.c.name, postgresql.aggregate_order_by(literal_column("', '"), t.c.id.desc()))))


def downgrade():
    pass

"""expressions: delete

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
    op.execute(t.delete())
    op.execute(t.delete().where(t.c.id == 5))
    op.execute(t.delete().where(sa.exists().where(u.c.t_id == t.c.id)))
    op.execute(t.delete().where(~sa.exists().where(u.c.t_id == t.c.id)))
    op.execute(t.delete().where(sa.exists(select(u.c.id).where(u.c.t_id == t.c.id))))
    op.execute(t.delete().where(select(u.c.id).where(u.c.t_id == t.c.id).exists()))
    op.execute(t.delete().where(and_(sa.exists(select(u.c.id).where(u.c.t_id == t.c.id)), t.c.id > 3)))
    op.execute(t.delete().where(sa.not_(sa.exists(select(literal_column('1')).select_from(u).where(u.c.t_id == t.c.id)))))
    op.execute(t.delete().where(t.c.id == select(func.min(u.c.id)).scalar_subquery()))
    op.execute(t.delete().returning(t.c.id))
    op.execute(t.delete().where(sa.tuple_(t.c.id, t.c.name).in_([(1, 'a'), (2, 'b')])))
    op.execute(t.delete().where(sa.tuple_(t.c.id, t.c.name).in_([])))
    op.execute(t.delete().where(sa.tuple_(t.c.id, t.c.name).in_(select(u.c.t_id, u.c.name))))
    op.execute(t.delete().where(sa.tuple_(t.c.id, t.c.name) == sa.tuple_(1, 'a')))
    op.execute(t.delete().where(t.c.name.in_(['x', "y'z"]), t.c.id > 3))
    op.execute(t.delete().where(or_(t.c.name.is_(None), t.c.name == '')))
    op.execute(t.delete().where(~t.c.id.in_(select(func.min(u.c.id)).group_by(u.c.t_id))))
    op.execute(t.delete().where(t.c.id.notin_(select(func.min(u.c.id)).group_by(u.c.t_id, u.c.name).having(func.count() > 1))))
    op.execute(t.delete().where(t.c.id.in_(select(select(u.c.id).where(u.c.name == 'x').subquery().c.id))))
    op.execute(t.delete().where(t.c.id < select(func.max(t.alias('t2').c.id)).scalar_subquery()))
    op.execute((lambda t2: t.delete().where(sa.exists(select(1).select_from(t2).where(and_(t2.c.name == t.c.name, t2.c.id < t.c.id)))))(t.alias('t2')))
    op.execute(users.delete().where(users.c.id == 5))
    op.execute(sa.delete(users).where(users.c.name.like('%x%')))
    op.execute(s.delete().where(s.c.id == 3))
    op.execute((lambda q: t.delete().where(t.c.id.in_(select(q.c.id).where(q.c.rn > 1))))(select(t.c.id, func.row_number().over(partition_by=t.c.name, order_by=t.c.id.desc()).label('rn')).subquery()))
    if op.get_context().dialect.name == 'postgresql':
        op.execute(t.delete().where(t.c.id == u.c.t_id))
        op.execute((lambda t2: t.delete().where(t.c.name == t2.c.name).where(t.c.id < t2.c.id))(t.alias('t2')))


def downgrade():
    pass

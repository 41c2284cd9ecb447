"""expressions: from objects

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
    op.execute(select(t.c.id).join(u, u.c.t_id == t.c.id))
    op.execute(select(t.c.id, u.c.name).join_from(t, u, u.c.t_id == t.c.id))
    op.execute(select(t.c.id).outerjoin(u, u.c.t_id == t.c.id))
    op.execute(select(t.c.id).join(u, and_(u.c.t_id == t.c.id, u.c.name == 'x'), isouter=True))
    op.execute(select(t.c.id).join(u, u.c.t_id == t.c.id, full=True))
    op.execute(select(users.c.id, addr.c.email).join(addr))
    op.execute(select(users).join(addr).where(addr.c.email.like('%x')))
    op.execute(select(t.c.id).select_from(t.join(u, u.c.t_id == t.c.id)))
    op.execute(select(t, u).select_from(t.outerjoin(u, u.c.t_id == t.c.id)))
    op.execute(select(t.c.id).select_from(sa.join(t, u, u.c.t_id == t.c.id).join(s, s.c.id == u.c.id)))
    op.execute(select(t.c.id).select_from(users.join(addr)))
    op.execute(select(t.alias('a').c.id))
    op.execute(select(t.alias().c.id))
    op.execute((lambda a, b: select(a.c.id, b.c.id).where(a.c.id == b.c.id))(t.alias(), t.alias()))
    op.execute((lambda a: select(a).where(a.c.id == t.c.id))(t.alias('a2')))
    op.execute(select(select(t.c.id, t.c.name).where(t.c.id > 3).subquery('sub')))
    op.execute(select(select(t.c.id, t.c.name).subquery().c.id))
    op.execute(select(select(t.c.id, u.c.id).where(t.c.id == u.c.id).subquery()))
    op.execute(select(select(t.c.id).alias('al').c.id))
    op.execute(select(t.c.id).where(t.c.id == select(u.c.t_id).where(u.c.name == t.c.name).correlate(t).scalar_subquery()))
    op.execute(select(t.c.id).where(t.c.id > sa.any_(select(u.c.id).scalar_subquery())))
    op.execute(select(t.c.id).where(t.c.id == sa.all_(select(u.c.id).scalar_subquery())))
    op.execute(select(t.c.id).union(select(u.c.id)))
    op.execute(sa.union_all(select(t.c.id), select(u.c.id)).order_by('id'))
    op.execute(sa.union_all(select(t.c.id), select(u.c.id)).order_by('id').limit(4))
    op.execute(sa.union(select(t.c.id).limit(5), select(u.c.id).order_by(u.c.id)))
    op.execute(select(sa.union(select(t.c.id), select(u.c.id)).subquery()))
    op.execute(select(t.c.id).except_(select(u.c.id)))
    op.execute(select(t.c.id).intersect(select(u.c.id)))
    op.execute(select(sa.values(c('a', sa.Integer), c('b', sa.String), name='v').data([(1, 'x'), (2, 'y')])))
    op.execute(select(t.c.id, select(u.c.id).where(u.c.t_id == t.c.id).lateral('l').c.id))
    op.execute(select(t.c.id).where(t.c.id == 5).limit(1).subquery().select())
    op.execute(users.join(addr).select())
    op.execute(users.alias('uu').select())
    op.execute(select(t.c.id, t.c.name).select_from(t).join(u, t.c.id == u.c.t_id).join(s, s.c.id == u.c.id).where(s.c.id == 3))
    op.execute(select(t.c.id).select_from(t.join(u, and_(t.c.id == u.c.t_id, u.c.val.isnot(None))).outerjoin(s, s.c.id == t.c.id)))
    op.execute(select(t.c.id).join(u, t.c.flag))
    op.execute(select(t.c.id).join(u, sa.true()))
    op.execute(sa.union_all(select(t.c.id, t.c.name), select(u.c.id, u.c.name), select(s.c.id, sa.literal('z'))))
    op.execute(sa.union(select(t.c.id.label('a')), select(u.c.id.label('a'))).order_by(sa.desc('a')).limit(5).offset(2))
    op.execute(select(sa.union_all(select(t.c.id.label('a')), select(u.c.id)).subquery('q').c.a).distinct())


def downgrade():
    pass

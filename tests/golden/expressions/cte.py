"""expressions: cte

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
    op.execute((lambda q: select(q))(select(t.c.id).cte('q')))
    op.execute((lambda q: select(q.c.id).where(q.c.id > 3))(select(t.c.id).cte()))
    op.execute((lambda q: select(q.c.id, q.alias('q2').c.id))(select(t.c.id).cte('q')))
    op.execute((lambda q: t.update().values(name=q.c.name).where(t.c.id == q.c.t_id))(select(u.c.t_id, u.c.name).cte('q')))
    op.execute((lambda q: t.delete().where(t.c.id.in_(select(q.c.t_id))))(select(u.c.t_id).cte('q')))
    op.execute((lambda q: t.insert().from_select(['id'], select(q.c.t_id)))(select(u.c.t_id).cte('q')))
    op.execute((lambda q: select(q.union_all(select(q.c.id + 1).where(q.c.id < 10))))(select(literal(1).label('id')).cte('q', recursive=True)))
    op.execute((lambda q, r: select(r).join(q, q.c.id == r.c.id))(select(t.c.id).cte('q'), select(u.c.id).cte('r')))
    op.execute((lambda d: select(d))(t.delete().where(t.c.id > 3).returning(t.c.id).cte('d')))
    op.execute((lambda q: select(t.c.id).add_cte(q))(t.insert().values(id=1).cte('q')))


def downgrade():
    pass

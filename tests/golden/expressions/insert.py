"""expressions: insert

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
    op.execute(t.insert())
    op.execute(t.insert().values(id=1, name='a'))
    op.execute(t.insert().values({'name': 'a', 'id': 1}))
    op.execute(t.insert().values((1, 'a', True)))
    op.execute(t.insert().values([1, 'a']))
    op.execute(t.insert().values([{'id': 1, 'name': 'a'}, {'id': 2, 'name': None}]))
    op.execute(t.insert().values([(1, 'a'), (2, 'b')]))
    op.execute(t.insert().values(id=select(func.max(u.c.id) + 1).scalar_subquery(), name='a'))
    op.execute(t.insert().values(id=func.nextval('s'), name=func.lower('A')))
    op.execute(t.insert().values(id=1).returning(t.c.id))
    op.execute(t.insert().values(id=1).returning(t.c.id, t.c.name.label('nn'), func.lower(t.c.name)))
    op.execute(t.insert().from_select(['id', 'name'], select(u.c.id, u.c.name).where(u.c.id > 3)))
    op.execute(t.insert().from_select([t.c.id, t.c.name], select(u.c.id, literal('x'))))
    op.execute(t.insert().from_select(['id', 'name'], select(u.c.id, u.c.name).union_all(select(s.c.id, literal('q')))))
    op.execute(t.insert().from_select(['id'], select(func.count()).select_from(u)))
    op.execute(t.insert().prefix_with('OR IGNORE', dialect='sqlite').values(id=1))
    op.execute(t.insert().prefix_with('OR REPLACE').values(id=1))
    op.execute(s.insert().values(id=1))
    op.execute(users.insert().values(name='x'))
    op.execute(users.insert().values(id=3, name='x'))
    op.execute(users.insert().inline().values(name='x'))
    op.execute(users.insert().values(name='x').returning(users.c.id))
    op.execute(users.insert().values(id=func.foo(), name='x'))
    op.execute(users.insert())
    op.execute(users.insert().values([{'name': 'a'}, {'name': 'b'}]))
    op.execute(users.insert().from_select(['name'], select(t.c.name)))
    op.execute(users.insert().from_select(['name'], select(t.c.name), include_defaults=False))
    op.execute(strpk.insert().values(k='a', v=1))
    op.execute(strpk.insert().values(k=literal_column("'z'"), v=1))
    op.execute(strpk.insert().values(v=1))
    op.execute(sq.insert().values(v=1))
    op.execute(addr.insert().values(user_id=1, email='x'))
    op.execute(sa.insert(t).values(id=1))
    op.execute(postgresql.insert(t).values(id=1).on_conflict_do_nothing())
    op.execute(postgresql.insert(t).values(id=1).on_conflict_do_nothing(index_elements=['id']))
    op.execute(postgresql.insert(t).values(id=1).on_conflict_do_nothing(constraint='uq_t'))
    op.execute(postgresql.insert(t).values(id=1, name='a').on_conflict_do_update(index_elements=[t.c.id], set_={'name': 'b'}))
    op.execute(postgresql.insert(t).values(id=1, name='a').on_conflict_do_update(index_elements=['id'], set_=dict(name=postgresql.insert(t).excluded.name), where=t.c.id > 3))
    op.execute(postgresql.insert(t).values(id=1, name='a').on_conflict_do_update(index_elements=['id'], index_where=t.c.flag == True, set_={'name': func.lower('X'), 'id': t.c.id + 1}))
    op.execute(t.insert().values(name=select(u.c.name).where(u.c.id == 5).scalar_subquery()))
    op.execute(t.insert().values(at=func.now(), flag=True, name=None))
    op.execute(t.insert().from_select([c('id'), 'name'], select(u.c.id, u.c.name).where(~sa.exists(select(t.c.id).where(t.c.id == u.c.id)))))
    op.execute(t.insert().from_select(['id', 'name'], select(u.c.id, u.c.name).distinct().order_by(u.c.id)))
    op.execute(t.insert().from_select(['name', 'flag'], select(func.lower(u.c.name), sa.true())))
    op.execute(t.insert().from_select(['name', 'flag'], select(u.c.name, literal(True))))
    op.execute(t.insert().from_select(['name', 'x'], select(u.c.name, sa.null().label('q'))))
    op.execute(t.insert().from_select(['id', 'name'], select(u.c.id, case((u.c.val > 5, 'a'), else_='b'))))
    op.execute(addr.insert().from_select(['user_id', 'email'], select(users.c.id, users.c.name)))
    op.execute(postgresql.insert(users).values(name='x').on_conflict_do_nothing(index_elements=['name']))
    op.execute(postgresql.insert(users).values([{'name': 'x'}, {'name': 'y'}]).on_conflict_do_nothing())
    op.execute(postgresql.insert(t).values(id=1).on_conflict_do_nothing(constraint='uq x'))
    op.execute(postgresql.insert(t).from_select(['id', 'name'], select(u.c.id, u.c.name)).on_conflict_do_nothing())
    op.execute(postgresql.insert(t).values([{'id': 1, 'name': 'a'}, {'id': 2, 'name': 'b'}]).on_conflict_do_update(index_elements=['id'], set_={'name': literal_column('excluded.name')}))
    op.execute(postgresql.insert(t).values(id=1).on_conflict_do_update(constraint='pk', set_={t.c.name: 'z', 'flag': False, 'at': func.now(), 'd': None}))
    op.execute(postgresql.insert(t).values(id=1).returning(t.c.id))
    op.execute(sqlite.insert(t).prefix_with('OR IGNORE').values(id=1))
    op.execute(t.insert().from_select(['id'], sa.union(select(t.c.id), select(u.c.id))))
    if op.get_context().dialect.name == 'sqlite':
        op.execute(sqlite.insert(t).values(id=1).on_conflict_do_nothing())
        op.execute(sqlite.insert(t).values(id=1, name='a').on_conflict_do_update(index_elements=['id'], set_={'name': 'b'}))


def downgrade():
    pass

"""expressions: rows

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
    op.bulk_insert(t, [{'id': 1, 'name': 'a', 'flag': True}, {'id': 2, 'name': "it's", 'flag': False}])
    op.bulk_insert(t, [{'name': 'a'}, {'id': 2}])
    op.bulk_insert(t, [{'id': 1, 'at': datetime.datetime(2020, 1, 2, 3, 4, 5), 'd': datetime.date(2020, 1, 2), 'n': 1.5}])
    op.bulk_insert(t, [{}])
    op.bulk_insert(users, [{'name': 'a'}, {'name': 'b', 'status': 'x'}])
    op.bulk_insert(strpk, [{'k': 'a', 'v': 1}])
    op.bulk_insert(sq, [{'v': 1}])
    op.bulk_insert(t, [{'id': op.inline_literal(3), 'name': op.inline_literal('q')}], multiinsert=False)
    op.bulk_insert(p, [{'arr': [1, 2], 'u': uuid.UUID('12345678-1234-5678-1234-567812345678'), 'e': 'a', 'b': b'x'}])
    op.execute(t.update().values(name=op.inline_literal('x')))
    op.execute(t.update().where(t.c.id == op.inline_literal(5)).values(name=op.inline_literal('x')))
    op.execute(t.update().where(t.c.name == op.inline_literal('x')).values({'name': op.inline_literal(None)}))


def downgrade():
    pass

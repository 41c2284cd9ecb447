"""arguments

Functions and classes of SQLAlchemy of which sqlgen knows only the names take what they take there.

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy import orm
from sqlalchemy.ext import asyncio

revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


class User(orm.declarative_base()):
    __tablename__ = "users"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String)


def outcome(call):
    try:
        _ = call()
    except TypeError as error:
        return type(error).__name__
    return "accepted"


def upgrade():
    calls = [
        lambda: orm.load_only(User.name, raise_load=True),
        lambda: orm.load_only(User.name, raiseload=True),
        lambda: orm.joinedload("*", inner_join=True),
        lambda: orm.selectinload("*"),
        lambda: orm.undefer_group(),
        lambda: orm.class_mapper(),
        lambda: orm.configure_mappers(1),
        lambda: orm.Session(bnd=op.get_bind()),
        lambda: orm.Session(op.get_bind(), autoflush=False),
        lambda: orm.scoped_session(),
        lambda: orm.sessionmaker(op.get_bind(), 1),
        lambda: sa.create_engine(),
        lambda: sa.create_engine("sqlite://", pool_pre_pings=True),
        lambda: sa.create_engine("sqlite://", pool_pre_ping=True, echo=False),
        lambda: sa.engine_from_config(),
        lambda: sa.pool.QueuePool(),
        lambda: asyncio.create_async_engine(),
    ]
    for number, call in enumerate(calls):
        op.execute(f"SELECT {number}, '{outcome(call)}'")


def downgrade():
    pass

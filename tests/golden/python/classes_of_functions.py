# What a function of ours makes is of SQLAlchemy's class, and the class's name is a class wherever SQLAlchemy has it.
import sqlalchemy as sa
import sqlalchemy.sql.functions as functions
from sqlalchemy import orm
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import array
from sqlalchemy.dialects.postgresql.array import array as the_same
from alembic import op

revision = "classes_of_functions"
down_revision = None


def show(value, *classes):
    cls = type(value)
    op.execute(f"-- {cls.__module__}.{cls.__name__} {[isinstance(value, one) for one in classes]}")


def upgrade():
    show(sa.func.now(), functions.now, functions.GenericFunction, functions.count, sa.sql.ColumnElement)
    show(sa.func.count(sa.column("x")), functions.count, functions.now)
    show(sa.func.lower("x"), functions.Function, functions.GenericFunction)
    table = sa.table("t", sa.column("x"))
    show(postgresql.insert(table), sa.sql.Insert, postgresql.Insert, sqlite.Insert)
    show(sqlite.insert(table), sa.sql.Insert, postgresql.Insert, sqlite.Insert)
    show(sa.insert(table), sa.sql.Insert, postgresql.Insert)
    show(array([1]), postgresql.array, the_same)
    op.execute(f"-- {postgresql.array is the_same} {postgresql.Insert is postgresql.dml.Insert} {functions.now.__name__}")
    show(orm.sessionmaker(), orm.sessionmaker, orm.session.sessionmaker)
    show(orm.relationship("X"), orm.RelationshipProperty, orm.Mapper)
    op.execute(f"-- {orm.backref('xs', lazy=True)} {callable(sa.func)} {hasattr(sa.func, 'anything')}")
    op.execute(sa.select(functions.coalesce(table.c.x, functions.now())))


def downgrade():
    pass

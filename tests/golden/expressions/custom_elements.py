"""Constructs that the revision makes itself, written by functions of @compiles."""

import datetime

import sqlalchemy as sa
from alembic import op
from sqlalchemy.ext import compiler as ext
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import DDLElement
from sqlalchemy.sql import expression
from sqlalchemy.sql.expression import ClauseElement, ColumnElement, Executable

revision = "a1"
down_revision = None

order = sa.table("order", sa.column("id", sa.Integer), sa.column("made", sa.DateTime), schema="shop")


class CreateView(DDLElement):
    def __init__(self, name, selectable, materialized=False):
        self.name = name
        self.selectable = selectable
        self.materialized = materialized


class DropView(DDLElement):
    def __init__(self, name):
        self.name = name


@ext.compiles(CreateView)
def create_view(element, compiler, **kw):
    return "CREATE %sVIEW %s AS %s" % (
        "MATERIALIZED " if element.materialized else "",
        compiler.preparer.quote(element.name),
        compiler.sql_compiler.process(element.selectable, literal_binds=True),
    )


@ext.compiles(DropView, "postgresql")
def drop_view(element, compiler, **kw):
    return f"DROP VIEW IF EXISTS {element.name} CASCADE"


@ext.compiles(DropView)
def drop_view_elsewhere(element, compiler, **kw):
    return f"DROP VIEW IF EXISTS {element.name} -- on {compiler.dialect.name}"


class utcnow(expression.FunctionElement):
    type = sa.DateTime()
    inherit_cache = True


@compiles(utcnow)
def default_utcnow(element, compiler, **kw):
    return "CURRENT_TIMESTAMP"


@compiles(utcnow, "postgresql")
def pg_utcnow(element, compiler, **kw):
    return "TIMEZONE('utc', CURRENT_TIMESTAMP)"


class greatest(expression.FunctionElement):
    type = sa.Integer()
    inherit_cache = True


@compiles(greatest)
def write_greatest(element, compiler, **kw):
    return "greatest(%s)" % compiler.process(element.clauses, **kw)


@compiles(greatest, "sqlite")
def write_max(element, compiler, **kw):
    first, second = list(element.clauses)
    return "max(%s, %s)" % (compiler.process(first, **kw), compiler.process(second, **kw))


class Interval(ColumnElement):
    inherit_cache = False
    type = sa.Interval()

    def __init__(self, days):
        self.days = days


@compiles(Interval)
def write_interval(element, compiler, **kw):
    return f"INTERVAL '{element.days} days'"


class InsertFrom(Executable, ClauseElement):
    inherit_cache = False

    def __init__(self, table, select):
        self.table = table
        self.select = select


class InsertAll(InsertFrom):
    inherit_cache = False


@compiles(InsertFrom)
def write_insert(element, compiler, **kw):
    return "INSERT INTO %s (%s)" % (
        compiler.process(element.table, asfrom=True, **kw),
        compiler.process(element.select, **kw),
    )


def upgrade():
    recent = sa.select(order.c.id).where(order.c.id > 10, order.c.made < datetime.datetime(2024, 1, 2))
    op.execute(CreateView("Recent orders", recent))
    op.execute(InsertFrom(order, recent))
    op.execute(InsertAll(order, sa.select(sa.literal("12:30::x"))))
    op.add_column("order", sa.Column("seen", sa.DateTime(), server_default=utcnow()))
    op.execute(order.update().values(made=utcnow()).where(order.c.id == greatest(order.c.id, 3)))
    op.execute(sa.select(greatest(order.c.id, 5), utcnow().label("now"), order.c.made + Interval(3)))
    op.execute(sa.select(order.c.id).where(utcnow() > order.c.made).order_by(greatest(order.c.id, 1).desc()))


def downgrade():
    op.execute(DropView("recent"))

"""Elements of a revision's own, whose SQL functions registered with @compiles write."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import CreateTable, DDLElement
from sqlalchemy.sql.expression import ClauseElement, ColumnElement, Executable, FunctionElement

revision = "a1"
down_revision = None


class View(DDLElement):
    def __init__(self, name, query=None):
        self.name = name
        self.query = query


class CreateView(View):
    pass


class DropView(View):
    pass


@compiles(CreateView)
def create_view(element, compiler, **kw):
    query = compiler.sql_compiler.process(element.query, literal_binds=True)
    return "CREATE VIEW %s AS\n\t%s" % (compiler.preparer.quote(element.name), query)


@compiles(View)
def drop_view(element, compiler, **kw):
    return "DROP VIEW " + compiler.preparer.quote(element.name)


@compiles(DropView, "postgresql")
def drop_view_if_exists(element, compiler, **kw):
    return "DROP VIEW IF EXISTS " + compiler.dialect.identifier_preparer.quote(element.name)


class utc_now(FunctionElement):
    type = sa.DateTime()
    inherit_cache = True


@compiles(utc_now, "postgresql")
def utc_now_of_postgresql(element, compiler, **kw):
    return "timezone('utc', now())"


@compiles(utc_now)
def utc_now_of_others(element, compiler, **kw):
    return "CURRENT_TIMESTAMP"


class largest(FunctionElement):
    name = "largest"
    type = sa.Integer()
    inherit_cache = True


@compiles(largest)
def write_largest(element, compiler, **kw):
    return "greatest(%s)" % compiler.process(element.clauses, **kw)


@compiles(largest, "sqlite")
def write_max(element, compiler, **kw):
    return "max(" + ", ".join(compiler.process(clause, **kw) for clause in element.clauses) + ")"


class InsertFromSelect(Executable, ClauseElement):
    inherit_cache = False

    def __init__(self, table, query):
        self.table = table
        self.query = query


@compiles(InsertFromSelect)
def write_insert(element, compiler, **kw):
    return "INSERT INTO %s (%s)" % (
        compiler.preparer.format_table(element.table),
        compiler.process(element.query, **kw),
    )


class Temperature(sa.types.UserDefinedType):
    cache_ok = True


@compiles(Temperature)
def write_type(element, compiler, **kw):
    return "NUMERIC(5, 2)"


reading = sa.Table(
    "Reading",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("low", sa.Integer),
    sa.Column("high", sa.Integer),
    sa.Column("note", sa.String(20)),
    sa.Column("air", Temperature()),
    sa.Column("at", sa.DateTime, server_default=utc_now(), nullable=False),
)


def upgrade():
    op.execute(CreateTable(reading))
    op.execute(CreateView("Hot", sa.select(reading.c.id).where(reading.c.note == "a:b")))
    op.add_column("Reading", sa.Column("changed", sa.DateTime, server_default=utc_now()))
    op.execute(reading.update().values(high=largest(reading.c.low, reading.c.high, 7)))
    op.execute(InsertFromSelect(reading, sa.select(reading.c.id, reading.c.low).where(reading.c.high > 3)))
    op.execute("-- %s %s" % (isinstance(sa.select(reading), Executable), isinstance(reading.c.low + 1, ColumnElement)))


def downgrade():
    op.execute(View("Old"))
    op.execute(DropView("Hot"))

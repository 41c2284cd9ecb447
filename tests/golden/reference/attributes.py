"""what hasattr, getattr, type and isinstance say of Alembic's and SQLAlchemy's objects"""

import sqlalchemy as sa
from alembic import context, op
from alembic.ddl.impl import DefaultImpl
from alembic.ddl.postgresql import PostgresqlImpl
from alembic.runtime.migration import MigrationContext
from sqlalchemy.dialects import mysql, postgresql
from sqlalchemy.dialects.mysql.base import MySQLDialect
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.engine.mock import MockConnection

revision = "a1"
down_revision = None


def show(*answers):
    op.execute("SELECT '%s'" % " ".join(str(answer).replace("'", "") for answer in answers))


def upgrade():
    bind = op.get_bind()
    show(isinstance(bind, MockConnection), isinstance(bind, Connection), isinstance(bind, Engine))
    show(isinstance(bind, sa.engine.Connection), type(bind).__name__, type(bind).__module__, type(bind))
    show(hasattr(bind, "execute"), hasattr(bind, "exec_driver_sql"), hasattr(bind, "scalar"), hasattr(bind, "closed"))
    show(getattr(bind, "begin_nested", "none"), hasattr(bind, "no_such_thing"))

    dialect = bind.dialect
    show(isinstance(dialect, PGDialect), isinstance(dialect, MySQLDialect), isinstance(dialect, mysql.dialect))
    show(isinstance(dialect, DefaultDialect), isinstance(dialect, postgresql.dialect), hasattr(dialect, "no_such"))

    migration = op.get_context()
    show(isinstance(migration, MigrationContext), type(migration).__name__, type(migration.impl).__name__)
    show(isinstance(migration.impl, PostgresqlImpl), isinstance(migration.impl, DefaultImpl))
    show(type(migration.impl).__module__, migration.impl.__class__.__qualname__, hasattr(migration, "no_such"))

    show(hasattr(op, "create_table"), hasattr(op, "create_view"), hasattr(context, "configure"), hasattr(sa, "Uuid"))
    show(hasattr(sa, "no_such_type"), hasattr(postgresql, "JSONB"), hasattr(postgresql, "NOT_A_TYPE"))

    column = sa.Column("c", sa.String(20), nullable=False)
    show(type(column), type(column.type), hasattr(column, "nullable"), hasattr(column, "no_such"))
    show(hasattr(column.type, "length"), hasattr(sa.Integer(), "length"), getattr(sa.Date(), "timezone", "none"))
    show(isinstance(column, sa.sql.elements.ColumnElement), isinstance(column.type, sa.types.TypeEngine))
    show(isinstance(column.type, sa.Text), isinstance(sa.Text(), sa.String), isinstance(postgresql.UUID(), sa.Uuid))
    show(sa.Table, sa.CheckConstraint, postgresql.JSONB, sa.Column.__module__, sa.Table.__qualname__)

    table = sa.Table("t", sa.MetaData(), column, sa.UniqueConstraint("c"))
    show(isinstance(table, sa.Table), isinstance(table, sa.sql.expression.FromClause), hasattr(table, "no_such"))
    show(isinstance(table.select(), sa.sql.Select), isinstance(table.insert(), sa.sql.expression.Executable))
    show(type(table.select()).__module__, type(sa.text("x")), isinstance(sa.text("x"), sa.sql.elements.TextClause))
    show(bool(table.primary_key), len(table.columns), bool(table.indexes))


def downgrade():
    pass

"""Arguments that a function of SQLAlchemy does not have are a TypeError, what no DDL can be run by an AttributeError."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy import orm
from sqlalchemy.dialects import mysql, postgresql

revision = "a1"
down_revision = None

metadata = sa.MetaData()
t = sa.Table("t", metadata, sa.Column("x", sa.String(5)))
select = sa.select(t.c.x)

MISSPELT = [
    lambda: orm.relationship("A", back_popultes="x"),
    lambda: orm.column_property(t.c.x, grup="a"),
    lambda: orm.deferred(t.c.x, grup="a"),
    lambda: orm.synonym("x", descripter=1),
    lambda: orm.validates("x", include_removed=True),
    lambda: orm.query_expression(default=1, other=2),
    lambda: mysql.TINYINT(display_with=1),
    lambda: mysql.LONGTEXT(colation="C"),
    lambda: mysql.VARCHAR(5, 6),
    lambda: mysql.DATETIME(precision=6),
    lambda: sa.exists(select, select),
    lambda: select.compile(literal_binds=True),
    lambda: sa.String(5).compile(literal_binds=True),
    lambda: select.execution_options(1),
    lambda: select.params({"a": 1}, {"b": 2}),
    lambda: select.column(t.c.x, t.c.x),
    lambda: t.insert().return_defaults(colums=[t.c.x]),
    lambda: sa.Enum("a", name="e").create(op.get_bind(), check_first=True),
    lambda: postgresql.CreateEnumType(postgresql.ENUM("a", name="e"), check_first=True),
]
BINDS = [t.c.x, t, metadata, None, "postgresql://"]


def upgrade():
    for call in MISSPELT:
        try:
            call()
        except TypeError:
            continue
        raise AssertionError("was taken")
    for bind in BINDS:
        for run in (t.create, t.drop, metadata.create_all, metadata.drop_all, sa.Index("i", t.c.x).create):
            try:
                run(bind)
            except AttributeError:
                continue
            raise AssertionError("was taken")
    t.create(op.get_bind())


def downgrade():
    postgresql.ExcludeConstraint((t.c.x, "="), unknown=1)  # as SQLAlchemy does
    t.drop(bind=op.get_bind())

"""get_multi_* by kind and scope, foreign keys in a circle, domains, a partial index that is reflected."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.engine.reflection import ObjectKind, ObjectScope

revision = "aa01"
down_revision = None


def told(label, value):
    op.execute("-- %s: %s" % (label, str(value).replace(":", " ")))


def upgrade():
    bind = op.get_bind()
    op.execute("CREATE TABLE plain (id INTEGER PRIMARY KEY, a INTEGER)")
    op.execute("CREATE INDEX positive ON plain (a) WHERE a > 0")
    op.execute("CREATE TABLE turned (a INTEGER, b INTEGER, PRIMARY KEY (b, a))")
    op.execute("CREATE TEMPORARY TABLE passing (id INTEGER PRIMARY KEY)")
    op.execute("CREATE VIEW seen AS SELECT id FROM plain")
    op.execute("CREATE TABLE a_circle (id INTEGER PRIMARY KEY, b INTEGER)")
    op.execute("CREATE TABLE b_circle (id INTEGER PRIMARY KEY, a INTEGER CONSTRAINT fk_a REFERENCES a_circle (id))")
    if bind.dialect.name == "postgresql":
        op.execute("ALTER TABLE a_circle ADD CONSTRAINT fk_b FOREIGN KEY (b) REFERENCES b_circle (id)")
        op.execute("CREATE MATERIALIZED VIEW kept AS SELECT count(*) AS n FROM plain")
        op.execute("CREATE DOMAIN short AS varchar(5) DEFAULT 'x' NOT NULL CONSTRAINT c CHECK (VALUE <> 'y')")
    inspector = sa.inspect(bind)
    for kind in (ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.TABLE | ObjectKind.VIEW, ObjectKind.ANY):
        found = inspector.get_multi_columns(kind=kind, filter_names=["plain", "seen", "kept"])
        told(kind, sorted((name, [column["name"] for column in columns]) for (_, name), columns in found.items()))
    if bind.dialect.name == "postgresql":
        told("temporary", list(inspector.get_multi_pk_constraint(scope=ObjectScope.TEMPORARY)))
        told("domains", inspector.get_domains())
        told("foreign tables", inspector.get_foreign_table_names())
        op.execute("CREATE TABLE child () INHERITS (plain)")
        inherits = "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'plain'::regclass"
        told("inherits", bind.exec_driver_sql(inherits).fetchall())
        for view, name in (("pg_views", "viewname"), ("pg_matviews", "matviewname")):
            told(view, bind.exec_driver_sql("SELECT %s FROM %s WHERE schemaname = 'public'" % (name, view)).fetchall())
        told("column of a view", inspector.get_columns("kept")[0]["type"])
    told("sorted", [(name, sorted(keys)) for name, keys in inspector.get_sorted_table_and_fkc_names()])
    metadata = sa.MetaData()
    metadata.reflect(bind)
    told("reflected", [table.name for table in metadata.sorted_tables])
    told("key", [column.name for column in metadata.tables["turned"].primary_key.columns])
    told("index", [index.name for index in metadata.tables["plain"].indexes])


def downgrade():
    pass

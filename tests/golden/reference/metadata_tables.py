"""MetaData.tables is what the MetaData holds at any time, and for reading"""
import sqlalchemy as sa
from alembic import op

revision = "a1b2c3d4e5f6"
down_revision = None


def upgrade():
    metadata = sa.MetaData()
    first = sa.Table("a", metadata, sa.Column("x", sa.Integer))
    tables = metadata.tables
    op.execute("-- %s %s" % (type(tables).__name__, isinstance(tables, dict)))
    for name, change in (
        ("update", lambda: tables.update({})),
        ("pop", lambda: tables.pop("a")),
        ("clear", lambda: tables.clear()),
        ("item", lambda: tables.__setitem__("x", 1)),
        ("setdefault", lambda: tables.setdefault("a")),
        ("copy", lambda: tables.copy()),
        ("missing", lambda: tables["zz"]),
    ):
        try:
            change()
        except Exception as error:
            op.execute("-- %s: %s %s" % (name, type(error).__name__, error))
        else:
            op.execute("-- %s" % name)
    op.execute("-- %s" % (tables.get("a") is first))
    sa.Table("b", metadata, sa.Column("y", sa.Integer), schema="s")
    op.execute("-- %s %s %s" % (list(tables), sorted(tables.keys()), len({**tables})))
    metadata.remove(first)
    op.execute("-- %s %s" % (list(dict(tables)), [table.name for key, table in tables.items()]))


def downgrade():
    pass

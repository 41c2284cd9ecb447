"""calls that SQLAlchemy refuses, as the exceptions that it raises"""

import sqlalchemy as sa
from alembic import op

revision = "a1b2c3d4e5f6"
down_revision = None

t = sa.table("t", sa.column("a", sa.Integer))


def raised(call):
    try:
        return type(call()).__name__
    except Exception as error:
        return f"{type(error).__module__}.{type(error).__name__}: {error}".split("\n")[0]


CALLS = [
    lambda: sa.Index("i", 5),
    lambda: sa.Index("i", None),
    lambda: sa.Index("i", object),
    lambda: sa.Index("i", sa.Integer),
    lambda: sa.Index("i", ["a"]),
    lambda: sa.table("t", "a"),
    lambda: sa.table("t", None),
    lambda: sa.ForeignKey("b"),
    lambda: sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer, sa.ForeignKey("b"))),
    lambda: sa.Column("a", sa.Integer, sa.Integer),
    lambda: sa.Column("a", sa.Integer, foo=1),
    lambda: sa.select("a"),
    lambda: sa.and_(5),
    lambda: sa.insert("t"),
    lambda: sa.select(sa.column("x")).where("a = 1"),
    lambda: sa.select(sa.column("x")).where(5),
    lambda: sa.select(sa.column("x")).order_by(5),
    lambda: sa.table("t", sa.column("a")).insert().values({"b": 1}).compile(),
    lambda: sa.table("t", sa.column("a")).update().where("a = 1"),
    lambda: sa.Column("a", sa.Integer, server_default=5),
    lambda: sa.Column("a", sa.Integer, server_default=["x"]),
    lambda: sa.ARRAY(sa.ARRAY(sa.Integer)),
    lambda: sa.Foo,
    lambda: sa.union("a"),
    lambda: sa.column("a").in_(5),
    lambda: sa.column("a") < None,
    lambda: sa.Table("t", sa.MetaData(), sa.Column("a"), sa.Column("a")),
    lambda: sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer), foo=1),
    lambda: op.bulk_insert(t, [{"a": 1}, {"a": 2, "b": 3}]),
    lambda: op.execute(t.update().values(zz=1, y=2)),
    lambda: op.create_table("x", sa.Column("a", sa.Integer, sa.ForeignKey("b"))),
    lambda: op.add_column("x", sa.Column("a", sa.Integer, sa.ForeignKey("b"))),
]


def upgrade():
    for call in CALLS:
        op.execute(sa.text("-- " + raised(call).replace(":", "|")))


def downgrade():
    # The column of the same name: only Alembic's own operations want it named.
    metadata = sa.MetaData()
    sa.Table("b", metadata, sa.Column("a", sa.Integer, primary_key=True))
    table = sa.Table("t", metadata, sa.Column("a", sa.Integer, sa.ForeignKey("b")))
    op.execute(sa.schema.CreateTable(table))

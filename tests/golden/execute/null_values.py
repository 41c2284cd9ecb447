"""what Alembic's offline mode prints as NULL, or leaves as the name of a parameter"""

import sqlalchemy as sa
from alembic import op

revision = "a1b2c3d4e5f6"
down_revision = None

t = sa.Table(
    "t",
    sa.MetaData(),
    sa.Column("a", sa.Integer),
    sa.Column("b", sa.Integer, default=5),
    sa.Column("c", sa.Integer, default=lambda: 5),
    sa.Column("d", sa.Integer, default=sa.func.random()),
    sa.Column("e", sa.Integer, onupdate=7),
    sa.Column("f", sa.Integer),
)


def upgrade():
    op.create_table(
        "u",
        sa.Column("a", sa.Text, server_default=sa.text("""'{"a":true}'""")),
        sa.CheckConstraint("a > :low", name="ck"),
    )
    op.add_column("u", sa.Column("b", sa.Text, server_default=sa.text("'x:y'")))
    op.execute("""INSERT INTO u VALUES ('{"a":true, "b":1}')""")
    op.execute(sa.text("DELETE FROM t WHERE a = :x"))
    op.execute(t.delete().where(t.c.a == sa.bindparam("q")))
    op.execute(str(t.delete().where(t.c.a == 1)))
    op.execute(t.insert().values(a=1))
    op.bulk_insert(t, [{"a": 1, "b": 2}])
    op.execute(t.update().values(a=1))
    op.execute(sa.table("v", sa.column("x")).insert())


def downgrade():
    # None of these lacks a value.
    op.execute("SELECT a::text, b[1:2], '12:30', 'x\\:y', \\:z FROM t")
    op.execute(sa.text("DELETE FROM t WHERE a = :x").bindparams(x=None))
    op.execute(t.delete().where(t.c.a == sa.bindparam("q", None, type_=sa.Integer)))
    op.execute(t.insert().values(a=1, b=2, c=3))
    op.execute(t.update().values({t.c.a: 1, t.c.e: 2}))
    op.get_bind().execute(sa.text("DELETE FROM t WHERE a = :x"), {"x": 5})

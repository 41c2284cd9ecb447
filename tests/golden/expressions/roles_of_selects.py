"""What a select, a subquery or a FROM object is where a column, rows or an IN list are asked for."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy import exc, func

revision = "a1"
down_revision = None

t = sa.table("t", sa.column("x", sa.String), sa.column("y", sa.String))
u = sa.table("u", sa.column("x", sa.String), sa.column("y", sa.String))
both = sa.select(t.c.x, t.c.y)
one = sa.select(t.c.x)


def refused(make):
    try:
        make()
    except exc.ArgumentError:
        return
    raise AssertionError("was taken")


def upgrade():
    for rows in (both.subquery(), both.subquery("named"), both.alias("other"), both.cte("common"), t, t.alias("q")):
        op.execute(u.insert().from_select(["x", "y"], rows))
    op.execute(u.insert().from_select(["x", "y"], sa.union(both, both).subquery()))
    op.execute(u.update().values(x=one))
    op.execute(u.update().values(x=one.subquery()))
    op.execute(u.update().values({"x": one.where(t.c.y == u.c.y).subquery("n")}))
    for members in (one, one.subquery(), one.subquery("named"), one.cte("common"), one.scalar_subquery(), func.f(), t):
        op.execute(u.delete().where(u.c.x.in_(members)))
        op.execute(u.delete().where(u.c.x.not_in(members)))
    op.execute(u.delete().where(u.c.x == one.subquery()))


def downgrade():
    refused(lambda: sa.union(both, both.subquery()))
    refused(lambda: both.union_all(t))
    refused(lambda: sa.union(both, both.scalar_subquery()))
    refused(lambda: u.insert().from_select(["x"], one.scalar_subquery()))
    refused(lambda: u.insert().from_select(["x", "y"], sa.text("SELECT 1, 2")))
    refused(lambda: sa.select(one))
    for members in (t.c.y, t.c.y + "a", sa.case((t.c.x == "a", "b")), sa.null(), sa.exists(one), one.subquery().c.x):
        refused(lambda: t.c.x.in_(members))
    refused(lambda: t.c.x.in_([one]))
    refused(lambda: t.c.x.not_in([sa.text("a")]))

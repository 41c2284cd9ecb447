"""elements that migrations seldom write"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a1"
down_revision = None

t = sa.table("t", sa.column("id", sa.Integer), sa.column("x", sa.Float), sa.column("j", sa.JSON), sa.column("name", sa.String))
u = sa.table("u", sa.column("id", sa.Integer), sa.column("t_id", sa.Integer))
v = sa.table("v", sa.column("id", sa.Integer), sa.column("u_id", sa.Integer))


def said(element):
    """as the default dialect writes it"""
    text = str(element.compile(compile_kwargs={"literal_binds": True})).replace("\n", " ")
    op.execute("SELECT '%s'" % text.replace("'", "''"))


def upgrade():
    # Numbers that SQL has no word for, and paths into JSON, in the default dialect.
    for number in ("inf", "-inf", "nan"):
        said(sa.literal(float(number), sa.Float))
    said(t.c.j["a"])
    said(t.c.j[1])
    # A name of a function that needs quotes.
    op.execute(sa.select(getattr(sa.func, "my func")(t.c.id), sa.func.my.own(t.c.id)))
    # Aliases of aliases, and laterals.
    inner = t.alias("a").alias("b")
    op.execute(sa.select(inner.c.id).where(inner.c.id > 1))
    lateral = sa.select(u.c.id).where(u.c.t_id == t.c.id).lateral("l")
    op.execute(sa.select(t.c.id, lateral.c.id).select_from(t.join(lateral, sa.true())))
    again = sa.select(u.c.id).where(u.c.t_id == 1).subquery("s").lateral("l2")
    op.execute(sa.select(again.c.id))
    # What stands in a lateral is none itself, and finds its own tables.
    part = sa.select(v.c.u_id).where(v.c.id > 1).subquery("p")
    nested = sa.select(u.c.id, part.c.u_id).select_from(u.join(part, part.c.u_id == u.c.id)).where(u.c.t_id == t.c.id).lateral("l3")
    op.execute(sa.select(t.c.id, nested.c.id).select_from(t.join(nested, sa.true())).where(sa.exists().where(v.c.id == t.c.id)))
    # A DELETE and an UPDATE in the WITH of a query, with queries of their own.
    gone = sa.delete(u).where(u.c.t_id.in_(sa.select(t.alias("ta").c.id)), sa.exists().where(v.c.u_id == u.c.id)).returning(u.c.id).cte("gone")
    op.execute(sa.select(gone.c.id, sa.select(sa.func.count()).select_from(gone).scalar_subquery()))
    changed = sa.update(u).values(t_id=sa.select(sa.func.max(t.c.id)).scalar_subquery()).where(u.c.id == v.c.u_id).returning(u.c.id).cte("changed")
    op.execute(sa.insert(v).from_select(["id"], sa.select(changed.c.id)))
    # Rows of values with a WITH of their own.
    part = sa.select(u.c.id).cte("part")
    rows = sa.values(sa.column("n", sa.Integer), name="rows").data([(1,), (2,)]).add_cte(part)
    op.execute(sa.select(rows.c.n))
    # A recursive query beside what it began with.
    start = sa.select(sa.literal(1).label("n")).cte("c", recursive=True)
    whole = start.union_all(sa.select(start.c.n + 1).where(start.c.n < 5))
    op.execute(sa.select(whole.c.n))
    op.execute(sa.select(sa.exists(sa.select(start.c.n)), whole.c.n))
    # A join whose condition names nothing on its left.
    op.execute(sa.select(t.c.id).join(u, sa.text("1 = 1")))
    op.execute(sa.select(t.c.id).join(u, sa.true()))


def downgrade():
    # Locks of some of the tables, by tables, columns and joins.
    joined = t.join(u.join(v, v.c.u_id == u.c.id), u.c.t_id == t.c.id)
    for of in (t, [u, v], [t.c.id], [joined]):
        op.execute(sa.select(t.c.id).select_from(joined).with_for_update(of=of))
    op.execute(sa.select(t.c.id).limit(3).offset(2).with_for_update(read=True, skip_locked=True))

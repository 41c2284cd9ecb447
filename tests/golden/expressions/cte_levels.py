"""which WITH a common table expression is written in, and under which of its names"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy import column, func, literal, select, text

revision = "aaaa"
down_revision = None

part = sa.table("part", column("id", sa.Integer), column("parent_id", sa.Integer), column("name", sa.String), column("weight", sa.Numeric))
stock = sa.table("stock", column("part_id", sa.Integer), column("amount", sa.Integer))


def recursive():
    tree = select(part.c.id, part.c.id, part.c.name).where(part.c.parent_id.is_(None)).cte("tree", recursive=True)
    op.execute(select(tree))
    walk = select(part.c.id.label("id"), part.c.parent_id, literal(0).label("depth")).where(part.c.id == 1).cte("walk", recursive=True)
    up = walk.alias("up")
    child = part.alias("child")
    walk = walk.union_all(select(child.c.id, child.c.parent_id, up.c.depth + 1).where(child.c.parent_id == up.c.id))
    op.execute(select(walk.c.id, func.max(walk.c.depth)).group_by(walk.c.id))
    op.execute(part.update().values(weight=select(func.sum(stock.c.amount)).where(stock.c.part_id == walk.c.id).scalar_subquery()).where(part.c.id == walk.c.id))
    plain = select(stock.c.part_id).cte("plain")
    op.execute(select(walk.c.id, plain.c.part_id).join(plain, plain.c.part_id == walk.c.id))
    op.execute(select(plain.c.part_id, walk.c.id).join(walk, plain.c.part_id == walk.c.id))
    unnamed = select(part.c.id + 1, func.count(), part.c.weight + 1, part.c.id + 1).cte("numbers", recursive=True)
    op.execute(select(unnamed))
    op.execute(select(sa.union(select(part.c.id, part.c.id.label("again")), select(stock.c.part_id, stock.c.amount)).cte("both", recursive=True)))
    op.execute(select(sa.values(column("a", sa.Integer), column("b", sa.String), name="v").data([(1, "x")]).cte("given", recursive=True)))


def several():
    heavy = select(part.c.id).where(part.c.weight > 10).cte("heavy")
    light = select(part.c.id).where(part.c.weight < 1).cte("light")
    either = select(heavy.c.id).union(select(light.c.id)).cte("either_one")
    op.execute(select(either))
    op.execute(select(either.c.id, heavy.c.id).join(heavy, heavy.c.id == either.c.id))
    op.execute(select(heavy.alias("a").c.id, heavy.alias("b").c.id).where(text("a.id < b.id")))
    one = heavy.alias("one")
    op.execute(select(one.c.id).where(one.c.id.in_(select(heavy.c.id))))
    op.execute(select(one.c.id).where(one.c.id.in_(select(one.c.id))))
    op.execute(select(part.c.name).where(part.c.id.in_(select(heavy.c.id)) | part.c.id.in_(select(light.c.id))))
    op.execute(select(part.c.name).add_cte(heavy, light))
    op.execute(select(heavy.c.id).add_cte(heavy))
    op.execute(select(part.c.name).add_cte(heavy).where(part.c.id.in_(select(heavy.c.id).add_cte(light, nest_here=True))))
    op.execute(select(light.c.id).where(light.c.id.not_in(select(heavy.c.id).add_cte(heavy, nest_here=True))))


def nested():
    inner = select(stock.c.part_id).where(stock.c.amount > 5).cte("inner_one", nesting=True)
    other = select(stock.c.part_id).where(stock.c.amount < 5).cte("inner_one", nesting=True)
    outer = select(part.c.id).where(part.c.id.in_(select(inner.c.part_id))).cte("outer_one")
    op.execute(select(outer))
    op.execute(select(outer.c.id).where(outer.c.id.in_(select(other.c.part_id))))
    op.execute(select(part.c.id).where(part.c.id.in_(select(inner.c.part_id))).where(part.c.id.in_(select(other.c.part_id))))
    deep = select(inner.c.part_id).cte("deep", nesting=True)
    op.execute(select(select(deep.c.part_id).cte("outermost")))
    op.execute(select(deep.c.part_id).union_all(select(inner.c.part_id)))
    op.execute(sa.union(select(part.c.id).where(part.c.id.in_(select(inner.c.part_id))), select(other.c.part_id)))
    op.execute(select(sa.union(select(inner.c.part_id), select(part.c.id)).cte("united")))
    op.execute(select(sa.union(select(inner.c.part_id), select(part.c.id)).subquery("united")))
    counting = select(literal(1).label("n")).cte("counting", nesting=True, recursive=True)
    counting = counting.union_all(select(counting.c.n + 1).where(counting.c.n < 10))
    op.execute(select(part.c.id).where(part.c.id.in_(select(counting.c.n))))
    op.execute(select(part.c.id, select(func.count()).select_from(counting).scalar_subquery()))
    numbers = select(counting.c.n).cte("numbers")
    op.execute(select(numbers.c.n))
    op.execute(part.delete().where(part.c.id.in_(select(numbers.c.n).where(numbers.c.n.in_(select(inner.c.part_id))))))


def materialized():
    kept = select(part.c.id).cte("kept").prefix_with("MATERIALIZED", dialect="postgresql").prefix_with("NOT MATERIALIZED", dialect="sqlite")
    op.execute(select(kept))
    op.execute(select(select(part.c.id).cte("found").suffix_with("SEARCH DEPTH FIRST BY id SET ordercol", dialect="postgresql")))
    op.execute(select(select(part.c.id).cte("found").suffix_with("-- any")))
    op.execute(select(part.c.id).prefix_with("ALL", dialect="sqlite").suffix_with("/* end */").with_hint(part, "x", "oracle").with_statement_hint("/* hint */").with_statement_hint("/* lite */", "sqlite"))


def upgrade():
    recursive()
    several()


def downgrade():
    nested()
    materialized()

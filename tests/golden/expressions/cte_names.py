"""Names of CTEs and of their columns: recursive ones, aliases of them, those that nest or are added."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

part = sa.table("part", sa.column("id", sa.Integer), sa.column("parent", sa.Integer), sa.column("qty", sa.Integer))
stock = sa.table("stock", sa.column("id", sa.Integer), sa.column("part", sa.Integer))


def upgrade():
    # Columns of one name are told apart in the list behind the name too.
    both = sa.select(part.c.id, part.c.parent, stock.c.id).join_from(part, stock, part.c.id == stock.c.part)
    tree = both.cte("tree", recursive=True)
    more = both.join(tree, tree.c.id == part.c.parent)
    op.execute(sa.select(tree.union_all(more)))
    # A label without a name, and a column that is listed twice.
    root = sa.select(part.c.parent.label(None), part.c.qty, part.c.qty).cte(recursive=True)
    op.execute(sa.select(root))
    # The union of an alias is the alias.
    top = sa.select(part.c.id, part.c.parent).where(part.c.parent.is_(None)).cte("top", recursive=True).alias("down")
    child = part.alias()
    down = top.union_all(sa.select(child.c.id, child.c.parent).where(child.c.parent == top.c.id))
    op.execute(sa.select(down.c.id, sa.func.count()).select_from(down).group_by(down.c.id))
    # An alias beside what it is an alias of.
    small = sa.select(part).where(part.c.qty < 5).cte("small")
    other = small.alias("other")
    op.execute(sa.select(small.c.id).join(other, other.c.id == small.c.parent))


def downgrade():
    lines = sa.select(part).where(part.c.qty > 1).cte("lines")
    held = sa.select(stock).join(lines, stock.c.part == lines.c.id).cte("held")
    for order in ([lines, held], [held, lines]):
        inner = sa.select(lines.c.id, held.c.part).add_cte(*order, nest_here=True).subquery()
        op.execute(sa.select(inner))
    # One name at two levels.
    one = sa.select(part.c.id).cte("pick", nesting=True)
    outer = sa.select(one.c.id.label("n")).cte("outer")
    two = sa.select(stock.c.id).cte("pick")
    op.execute(sa.select(outer.c.n, two.c.id))
    anonymous = sa.select(part.c.id).cte()
    again = sa.select(stock.c.id).cte()
    op.execute(sa.select(anonymous, again, anonymous.alias().c.id))
    op.execute(part.update().values(qty=0).where(part.c.id.in_(sa.select(anonymous.c.id))))

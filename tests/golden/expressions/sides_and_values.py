"""Which side of a comparison Python asks first, selects as values, and values that come out as parameters."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

item = sa.Table("item", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("price", sa.Integer))
light = sa.table("light", sa.column("id", sa.Integer), sa.column("price", sa.Integer))


def upgrade():
    # Column is a ColumnClause, and func.coalesce a Function: Python asks the more special one first.
    for clause in [
        light.c.id == item.c.id,
        item.c.id == light.c.id,
        sa.column("price") < item.c.price,
        sa.literal_column("price") >= item.c.price,
        light.c.id + item.c.id != 3,
        sa.func.floor(item.c.price) <= sa.func.coalesce(light.c.price, 0),
        sa.func.coalesce(light.c.price, 0) == sa.func.floor(item.c.price),
        sa.func.floor(item.c.price) > sa.func.round(2),
    ]:
        op.execute(sa.select(sa.literal(1)).where(clause))
    dear = sa.select(item.c.id).where(item.c.price > 10).subquery("dear")
    op.execute(sa.select(sa.func.abs(dear), sa.not_(True), ~sa.true()))
    op.execute(sa.select(item.c.id).where(item.c.price == sa.bindparam("p", callable_=lambda: 5)))
    op.execute(sa.select(item.c["price", "id"]).where(item.c[1] > 2))
    op.execute(sa.select(item.c[:1]).union(sa.select(light.c[0])).order_by("id"))


def downgrade():
    op.execute(item.insert().values(id=1).returning(item.c.id, item.c.price * 2, sa.func.lower("A")))
    op.execute(item.update().values(price=2).where(item.c.id == 5).returning(item.c.price + 1))
    source = sa.select(light).where(light.c.price > 1).cte("source")
    copied = item.insert().from_select(["id", "price"], sa.select(source)).returning(item.c.id).cte("copied")
    op.execute(sa.select(copied))
    bound = sa.union(sa.select(item.c.id), sa.select(light.c.id))
    if op.get_context().dialect.name == "postgresql":
        op.execute(bound.order_by("id").offset(1).fetch(3))
        op.execute(sa.select(sa.func.json_each(item.c.price).scalar_table_valued("key")))
        series = sa.lateral(sa.func.generate_series(1, item.c.price))
        op.execute(sa.select(item.c.id).join(series, sa.true()))
    op.execute(bound.with_for_update())
    op.execute(sa.text("SELECT 1").columns(sa.column("one")).add_cte(source))
    op.execute(sa.select(item.c.id).where(sa.func.near(item.c.id, item.c.price).as_comparison(1, 2)))
    op.execute(sa.select(sa.select(item.c.id).self_group().subquery()))

"""LATERAL, joins before other columns are chosen, and tables of one name in two schemas."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

meta = sa.MetaData()
shop = sa.Table("shop", meta, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text))
sale = sa.Table(
    "sale", meta, sa.Column("id", sa.Integer, primary_key=True), sa.Column("shop_id", sa.ForeignKey("shop.id"))
)
line = sa.Table(
    "line", meta, sa.Column("id", sa.Integer, primary_key=True), sa.Column("sale_id", sa.ForeignKey("sale.id"))
)


def upgrade():
    newest = sa.select(sale.c.id).where(sale.c.shop_id == shop.c.id).order_by(sale.c.id.desc()).limit(1)
    op.execute(sa.select(shop.c.name, newest.lateral("newest")).select_from(shop))
    op.execute(sa.select(shop.c.name).outerjoin(newest.lateral().alias("last"), sa.true()))
    op.execute(sa.select(sa.lateral(sa.select(sale).subquery(), name="s")))
    op.execute(sa.select(shop).join(sale).with_only_columns(sale.c.id).join(line).with_only_columns(line.c.id))
    op.execute(sa.select(shop).join(sale).with_only_columns(sa.func.count()))


    both = shop.join(sale)
    op.execute(sa.select(both.alias("b")))
    op.execute(sa.select(both.alias()).where(both.c.shop_id == 3))
    keyed = sa.Table("keyed", sa.MetaData(), sa.Column("n", sa.Integer, key="number"), sa.Column("keyed_n", sa.Integer))
    pair = keyed.join(shop, keyed.c.number == shop.c.id)
    op.execute(sa.select(pair.c.keyed_number, pair.c.keyed_keyed_n, pair.c.shop_name))


def downgrade():
    old = sa.table("shop", sa.column("id"), sa.column("name"), schema="old")
    new = sa.table("shop", sa.column("id"), sa.column("name"))
    op.execute(sa.select(new.c.id, old.c.name).where(new.c.id == old.c.id))
    op.execute(sa.select(old.c.name).join_from(old, new, new.c.id == old.c.id))
    op.execute(sa.select(new.alias().c.id, old.c.id))
    loose = sa.Column("code", sa.Integer)
    wanted = sa.select(loose)
    sa.Table("region", meta, loose)
    op.execute(wanted)

"""VALUES with a name, without one, with an alias, and beside a table."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

shop = sa.table("shop", sa.column("id", sa.Integer), sa.column("name", sa.Text))


def rows():
    return sa.values(sa.column("id", sa.Integer), sa.column("name", sa.Text)).data([(1, "a"), (2, "b")])


def upgrade():
    op.execute(sa.select(rows()))
    op.execute(sa.select(rows().alias()))
    op.execute(sa.select(rows().alias("v")).where(sa.column("id") > 1))
    op.execute(sa.select(sa.alias(rows(), "u")))
    named = sa.values(sa.column("id", sa.Integer), name="w").data([(1,)]).data([(2,), (3,)])
    op.execute(sa.select(shop.c.name).join(named, named.c.id == shop.c.id))
    op.execute(sa.select(shop.c.name, named.lateral()).join_from(shop, named.lateral(), sa.true()))
    op.execute(sa.select(rows().lateral("x")))


def downgrade():
    named = sa.values(sa.column("id", sa.Integer), name="w").data([(1,)])
    op.execute(sa.select(named.cte("c", recursive=False)))
    op.execute(shop.delete().where(shop.c.id.in_(sa.select(named.c.id))))

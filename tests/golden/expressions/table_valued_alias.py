"""table valued alias

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("j", sa.JSON))
    target = sa.table("target", sa.column("id", sa.Integer), sa.column("elem", sa.String))
    derived = sa.func.json_each(t.c.j).table_valued("elem", with_ordinality="ord").render_derived(name="e")
    lateral = derived.lateral()
    op.execute(target.insert().from_select(["id", "elem"], sa.select(t.c.id, lateral.c.elem).join(lateral, sa.true()).order_by(lateral.c.ord)))
    named = derived.lateral("named")
    op.execute(target.insert().from_select(["id", "elem"], sa.select(t.c.id, named.c.elem).join(named, sa.true())))
    again = derived.alias()
    op.execute(target.insert().from_select(["id", "elem"], sa.select(t.c.id, again.c.elem).select_from(t, again)))
    anew = sa.func.json_each(t.c.j).table_valued("elem", name="kept").lateral().render_derived()
    op.execute(target.insert().from_select(["id", "elem"], sa.select(t.c.id, anew.c.elem).select_from(t, anew)))
    aliased = sa.alias(t.alias("a"), "b")
    op.execute(target.insert().from_select(["id"], sa.select(aliased.c.id)))


def downgrade():
    pass

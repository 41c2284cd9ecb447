"""Joins without a condition, where a subquery or a CTE gives the referring or the referred column on."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

data = sa.MetaData()
box = sa.Table("box", data, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String))
item = sa.Table(
    "item",
    data,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("box", sa.Integer, sa.ForeignKey("box.id"), key="box_id"),
    sa.Column("other", sa.Integer),
)


def upgrade():
    plain = sa.select(item.c.id, item.c.box_id).subquery("plain")
    labelled = sa.select(item.c.other.label("box_id"), item.c.box_id.label("b")).subquery("labelled")
    nested = sa.select(plain.c.box_id.label("c")).subquery("nested")
    cte = sa.select(item.c.box_id.label("d")).cte("cte")
    boxes = sa.select(box.c.name, box.c.id.label("number")).subquery("boxes")
    joined = sa.select(item.c.box_id.label("e")).select_from(item.alias("x").join(item, sa.true())).subquery("joined")
    for left in (plain, labelled, nested, joined, plain.alias("again")):
        op.execute(sa.select(box.c.id).select_from(left).join(box))
    op.execute(sa.select(box.c.id).select_from(box.join(cte)))
    op.execute(sa.select(item.c.id).select_from(item).join(boxes))
    op.execute(sa.select(labelled.c.b).select_from(boxes).outerjoin(labelled))


def downgrade():
    computed = sa.select((item.c.box_id + 0).label("box_id")).subquery("computed")
    try:
        op.execute(sa.select(box.c.id).select_from(computed.join(box)))
    except sa.exc.NoForeignKeysError:
        op.execute("SELECT 'an expression refers to nothing'")

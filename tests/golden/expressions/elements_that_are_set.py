"""an UPDATE of elements of arrays and JSON, a SET in its own order, defaults with letters of any kind"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy import column
from sqlalchemy.dialects import postgresql

revision = "aaaa"
down_revision = None

doc = sa.table("doc", column("id", sa.Integer), column("tags", postgresql.ARRAY(sa.String)), column("data", postgresql.JSONB), column("plain", sa.JSON))


def upgrade():
    if op.get_context().dialect.name == "postgresql":
        op.execute(doc.update().values({doc.c.tags[1]: "x", doc.c.tags[2:3]: ["a", "b"], doc.c.id: 4}))
        op.execute(doc.update().values({doc.c.data["a"]: sa.cast(sa.literal_column("1"), postgresql.JSONB)}).where(doc.c.data["a"]["b"].astext == "x"))
        op.execute(sa.select(doc.c.data["a"], doc.c.data[("a", "b")], doc.c.plain["a"].as_string(), doc.c.plain[("a", 0)].as_integer(), doc.c.plain["a"].as_float(), doc.c.plain["a"].as_boolean(), doc.c.data["a"].astext.cast(sa.Integer), doc.c.data.has_key("a"), doc.c.data["a"].cast(sa.String)))
        op.execute(sa.select(sa.func.jsonb_build_object("a", 1, type_=postgresql.JSONB)["a"], sa.cast(doc.c.plain, postgresql.JSONB)["a"], (doc.c.data["a"].as_integer() + 1).label("n"), doc.c.tags.any("x"), "x" == sa.any_(doc.c.tags), sa.all_(doc.c.tags) != "y", postgresql.array([1, 2]) + postgresql.array([3]), postgresql.array([], type_=sa.Integer), doc.c.tags[1] + "x"))
        op.execute(sa.select(sa.func.array_agg(postgresql.aggregate_order_by(doc.c.id, doc.c.id.desc(), doc.c.plain["a"].as_string()))))
        op.execute(sa.select(doc.c.id).with_for_update(of=[doc, doc.c.id], nowait=True))
        op.execute(sa.select(doc.c.id).with_for_update(read=True, key_share=True, skip_locked=True))
        op.execute(sa.select(doc.c.id).distinct(doc.c.id, doc.c.tags).limit(3).offset(2))
        op.execute(sa.select(doc.c.id).fetch(3, with_ties=True).offset(2))
        op.execute(sa.select(doc.c.id).fetch(50, percent=True))
    else:
        op.execute(doc.update().values({doc.c.plain: sa.literal_column("1")}).where(doc.c.plain["a"]["b"].as_string() == "x"))
        op.execute(sa.select(doc.c.plain["a"], doc.c.plain[("a", 1)], doc.c.plain["a"].as_integer(), doc.c.plain[("a", "b")].as_string()))
    op.execute(sa.select(doc.c.id).limit(3))
    op.execute(sa.select(doc.c.id).offset(3))
    op.execute(sa.select(doc.c.id).limit(3).offset(0))
    op.execute(sa.select(doc.c.id).with_for_update())
    op.execute(doc.update().ordered_values((doc.c.plain, sa.null()), (doc.c.id, doc.c.id + 1)))


def downgrade():
    for number, default in enumerate(["now()", "caf\u00e9", "a b", "1\u00b2", "\u00aa\u00ba", "x\u00d7y", "\u2013", "\u4e2d\u6587", "'it'", '"x"', "(1 + 1)", "  5", "a\nb", "-1", "\u00b5", "\u00bd", "\u20ac", "\u3000x", "\uff01", "\U0001f600"]):
        op.add_column("t", sa.Column("c%d" % number, sa.Integer, server_default=sa.text(default)))
        op.create_table("n%d" % number, sa.Column("c", sa.Integer, server_default=sa.text(default)))

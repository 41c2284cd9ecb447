# What SQLAlchemy gives is the same object each time: `is` and `==` say so.
import sqlalchemy as sa
from alembic import op

revision = "identity"
down_revision = None

metadata = sa.MetaData()
items = sa.Table(
    "items",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(20), index=True),
    sa.Column("parent_id", sa.ForeignKey("items.id")),
    sa.UniqueConstraint("name", "parent_id", name="uq_items"),
)
others = sa.Table("others", metadata, sa.Column("id", sa.Integer))


def tell(*answers):
    op.execute("-- " + " ".join(str(answer) for answer in answers))


def upgrade():
    for index in items.indexes:
        tell("index", index.table is items, index.table is others, index.columns[0] is items.c.name)
        if index.table is not items:
            op.drop_table("items")
    for constraint in items.constraints:
        tell("constraint", constraint.table is items, constraint.parent is items)
    for key in items.foreign_keys:
        tell("key", key.parent is items.c.parent_id, key.column is items.c.id, key.column is items.c.name)
    tell("columns", items.c.name is items.columns["name"], items.c.name.table is items, items.c.id is others.c.id)
    tell("metadata", items.metadata is metadata, metadata.tables["items"] is items, metadata.sorted_tables[0] is others)
    alias = items.alias("other")
    tell("alias", alias.c.name is alias.c.name, alias.c.name.table is alias, alias.element is items, alias is items)
    again = items.alias("other")
    tell("aliases", alias is again, alias.c.name is again.c.name, alias.c.name is items.c.name)
    condition = items.c.name == "x"
    tell("condition", condition.left is items.c.name, condition is (items.c.name == "x"))
    tell("label", items.c.name.label("x") is items.c.name.label("x"), items.c.name.label("x").element is items.c.name)
    tell("join", items.join(others, sa.true()).left is items, items.join(others, sa.true()).right is items)
    tell("column", sa.column("a") is sa.column("a"), sa.text("a") is sa.text("a"), sa.null() is None)
    for index in items.indexes:
        tell("tables", index.table == items, index.table != items, items == items, items == others, alias == again)


def downgrade():
    pass

"""Tables that are copied to another MetaData, with their schema, their foreign keys and their names."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import CreateIndex, CreateTable

revision = "a1"
down_revision = None

source = sa.MetaData(schema="base", naming_convention={"ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s"})
unit = sa.Table("unit", source, sa.Column("Code", sa.String(8), primary_key=True, key="code"))
item = sa.Table(
    "item",
    source,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("unit_code", sa.String(8), sa.ForeignKey("base.unit.code")),
    sa.Column("tag_id", sa.Integer),
    sa.Column("name", sa.String(30), index=True),
    sa.ForeignKeyConstraint(["tag_id"], ["other.tag.id"], name="fk_tag"),
    sa.UniqueConstraint("name"),
    sa.CheckConstraint("name <> ''", name="ck_name"),
)
sa.Index("ix_lower", sa.func.lower(item.c.name))
tag = sa.Table("tag", source, sa.Column("id", sa.Integer, primary_key=True), schema="other")
loose = sa.Table("loose", sa.MetaData(), sa.Column("id", sa.Integer), info={"kept": 5})


def show(metadata):
    for table in metadata.tables.values():
        op.execute(CreateTable(table))
        for index in table.indexes:
            op.execute(CreateIndex(index))


def upgrade():
    plain = sa.MetaData()
    for table in (unit, item, tag):
        table.to_metadata(plain)
    item.to_metadata(plain, name="item_copy")
    show(plain)


def downgrade():
    moved = sa.MetaData(schema="moved", naming_convention={"ix": "ix_%(column_0_key)s", "fk": "fk_%(table_name)s_%(column_0_name)s"})
    for table in (tag, unit, item):
        table.to_metadata(moved, schema="archive")
    tag.to_metadata(moved)
    unit.to_metadata(moved, schema=None)
    show(moved)
    chosen = sa.MetaData()
    item.to_metadata(
        chosen,
        schema="here",
        referred_schema_fn=lambda table, to_schema, constraint, schema: schema if schema == "other" else to_schema,
    )
    unit.to_metadata(chosen, schema="here")
    tag.to_metadata(chosen)
    show(chosen)
    own = sa.MetaData(schema="own")
    copy = loose.to_metadata(own)
    op.execute("-- %s %s %s" % (copy.schema, copy.info, copy.info is loose.info))
    show(own)

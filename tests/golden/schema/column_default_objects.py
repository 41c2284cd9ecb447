"""what columns, constraints and defaults say of themselves

Revision ID: a1
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a1"
down_revision = None


def tell(*things):
    op.execute("SELECT '" + " | ".join(str(thing).replace("'", '"') for thing in things) + "'")


def upgrade():
    metadata = sa.MetaData()
    table = sa.Table(
        "item",
        metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(20), nullable=False, server_default="x", comment="shown", info={"a": 1}, doc="d"),
        sa.Column("size", sa.Integer, default=5, onupdate=6, index=True),
        sa.Column("made", sa.Integer, default=lambda: 3, server_onupdate=sa.FetchedValue()),
        sa.Column("next", sa.Integer, sa.Computed("size + 1", persisted=True)),
        sa.Column("number", sa.Integer, sa.Identity(always=True, start=5)),
        sa.Column("flag", sa.Boolean(create_constraint=True, name="is_flag")),
        sa.Column("kind", sa.Enum("a", "b", name="kinds", native_enum=False, create_constraint=True)),
        sa.Column("serial", sa.Integer, sa.Sequence("item_serial", start=3)),
    )
    columns = table.c
    tell(columns.name.server_default, columns.name.server_default.arg, columns.name.server_default.has_argument)
    tell(columns.name.default is None, columns.name.onupdate is None, columns.name.server_onupdate is None)
    tell(columns.size.default, columns.size.default.arg, columns.size.default.is_scalar, columns.size.default.column.name)
    tell(columns.size.onupdate, columns.size.onupdate.arg, columns.size.onupdate.for_update)
    tell(type(columns.made.default).__name__, columns.made.default.is_callable, columns.made.default.arg(None))
    tell(columns.made.server_onupdate, columns.made.server_onupdate.is_server_default)
    tell(columns.next.computed.persisted, columns.next.server_default is columns.next.computed, columns.next.computed.has_argument)
    tell(columns.number.identity, columns.number.identity.start, columns.number.identity.column.name)
    tell(columns.serial.default, columns.serial.default.is_sequence, columns.serial.default.column.name)
    tell(columns.name.info, columns.name.doc, columns.name.autoincrement, columns.name.constraints)
    tell(repr(columns.id), repr(columns.size))
    tell(repr(sa.Column("x", sa.Integer, key="y", default=1)), repr(metadata), repr(sa.ForeignKey("a.b")))
    tell(sorted(str(constraint.name) for constraint in table.constraints))
    tell([repr(index) for index in table.indexes], repr(table.primary_key))
    tell(sa.UniqueConstraint("a", name="u"), sa.FetchedValue(), sa.Sequence("s", increment=2))
    exclude = postgresql.ExcludeConstraint(("room", "="), using="gist", name="one_each", ops={"room": "int4_ops"})
    tell(exclude.using, exclude.where, exclude.operators, exclude.ops)
    tell(columns.name.__visit_name__, table.__visit_name__, columns.name.is_clause_element, table.is_selectable)
    columns.size.default = None
    tell(columns.size.default, repr(columns.size))


def downgrade():
    copied = sa.Column("a", sa.Integer, default=1, server_default="2", info={"b": 2}).copy()
    tell(copied.default.column.name, copied.server_default.arg, copied.info)

"""What tables, columns, constraints and defaults say of themselves."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

M = sa.MetaData(schema="shop", naming_convention={"ix": "ix_%(column_0_label)s", "fk": "fk_%(table_name)s_%(referred_table_name)s"})
T = sa.Table(
    "part", M,
    sa.Column("id", sa.Integer, sa.Identity(start=5, cycle=True), primary_key=True),
    sa.Column("unit", sa.String(5), nullable=False, server_default="kg", comment="of weight", index=True),
    sa.Column("parent", sa.Integer, sa.ForeignKey("shop.part.id", ondelete="CASCADE"), key="up"),
    sa.Column("total", sa.Integer, sa.Computed("id * 2", persisted=True)),
    sa.Column("kind", sa.Enum("a", "b", name="kind"), default="a", onupdate="b", info={"k": 1}),
    sa.CheckConstraint("id > 0", name="positive", deferrable=True),
    comment="parts", info={"x": 2}, sqlite_autoincrement=True,
)


def say(*values):
    op.execute(sa.text("-- " + " | ".join(str(value) for value in values).replace("\n", " ").replace(":", "\\:")))


def upgrade():
    c = T.c
    say(T.name, T.schema, T.fullname, T.key, T.comment, T.info, len(T.constraints), len(T.indexes), T.metadata is M, list(M.tables), M.schema, [t.name for t in M.sorted_tables])
    say(c.id.primary_key, c.id.autoincrement, c.id.nullable, c.id.identity.start, c.id.identity.cycle, c.id.identity.always, c.id.type.python_type.__name__)
    say(c.unit.nullable, c.unit.server_default.arg, c.unit.comment, c.unit.index, c.unit.unique, c.unit.default, c.unit.type.length, c.unit.foreign_keys, c.unit.key)
    say(c.up.name, c.up.key, [f.target_fullname for f in c.up.foreign_keys], [f.ondelete for f in c.up.foreign_keys], [f.column.name for f in c.up.foreign_keys], c.up.autoincrement)
    say(c.total.computed.sqltext, c.total.computed.persisted, c.total.server_default is c.total.computed)
    say(c.kind.default.arg, c.kind.onupdate.arg, c.kind.default.is_scalar, c.kind.info, c.kind.type.enums, c.kind.type.name, c.kind.unique, c.kind.constraints)
    say(T.primary_key.name, [x.name for x in T.primary_key.columns], [x.name for x in T.primary_key])
    say([(i.name, i.unique, [x.name for x in i.columns]) for i in T.indexes])
    for one in sorted(T.constraints, key=lambda x: type(x).__name__):
        say(type(one).__name__, one.name, one.deferrable)
    for key in T.foreign_key_constraints:
        say(key.name, key.column_keys, [e.target_fullname for e in key.elements], key.ondelete, key.columns.keys())
    say(T.dialect_options["sqlite"]["autoincrement"], "unit" in c, c.get("nothing"), "up" in T.columns, [x.name for x in T.columns], len(c))


def downgrade():
    copy = T.to_metadata(sa.MetaData(), schema="other", name="spare")
    say(copy.fullname, copy.c.up.name, copy.comment)
    s = sa.Sequence("numbers", start=3, increment=2, schema="shop", metadata=M)
    say(s.name, s.schema, s.start, s.increment, s.minvalue, s.metadata is M, s.is_sequence)
    copy.create(op.get_bind())
    u = sa.UniqueConstraint("a", "b", name="uq", initially="DEFERRED")
    i = sa.Index("ix_lower", sa.func.lower(T.c.unit), unique=True, postgresql_using="gin")
    say(u.name, u.initially, i.name, i.unique, i.dialect_kwargs["postgresql_using"], [str(e) for e in i.expressions])

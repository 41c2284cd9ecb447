"""What constraints, foreign keys and defaults say of themselves.

Revision ID: read_back
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "read_back"
down_revision = None

metadata = sa.MetaData()
team = sa.Table(
    "team",
    metadata,
    sa.Column("id", sa.Integer, sa.Sequence("team_seq", start=5, increment=2, schema="app", data_type=sa.BigInteger), primary_key=True),
    sa.Column("code", sa.String(8), sa.CheckConstraint("code <> ''", name="ck_code"), unique=True),
)
user = sa.Table(
    "user_account",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column(
        "team_id", sa.Integer, sa.ForeignKey("team.id", name="fk_team", ondelete="CASCADE", onupdate="SET NULL", deferrable=True, initially="DEFERRED", match="FULL")
    ),
    sa.Column("total", sa.Integer, sa.Computed("id * 2", persisted=True)),
    sa.Column("number", sa.Integer, sa.Identity(always=True, start=3, cycle=True)),
    sa.Column("state", sa.String(9), server_default=sa.text("'new'"), default="old", onupdate=lambda: "changed"),
    sa.UniqueConstraint("team_id", "state", name="uq_both", deferrable=True),
    sa.CheckConstraint(sa.text("id > 0"), name="ck_id"),
    sa.Index("ix_state", "state", unique=True, postgresql_where=sa.text("id > 3")),
)


def say(*values):
    op.execute("SELECT '%s'" % " | ".join(str(value) for value in values).replace("'", "''"))


def upgrade():
    key = next(iter(user.c.team_id.foreign_keys))
    constraint = key.constraint
    say(key.target_fullname, key.name, key.column.name, key.parent.name, key.ondelete, key.onupdate, key.deferrable, key.initially, key.match, key.use_alter)
    say(constraint.name, constraint.ondelete, constraint.onupdate, constraint.initially, constraint.match, constraint.deferrable, constraint.use_alter)
    say(constraint.referred_table.name, constraint.column_keys, [c.name for c in constraint.columns], [e.target_fullname for e in constraint.elements])
    say(isinstance(key, sa.ForeignKey), isinstance(constraint, sa.Constraint), isinstance(constraint, sa.UniqueConstraint))
    for each in sorted(user.constraints, key=lambda c: (type(c).__name__, str(c.name))):
        say(type(each).__name__, each.name, each.table.name, each.deferrable, each.initially)
    check = next(c for c in user.constraints if c.name == "ck_id")
    say(check.sqltext, check.name)
    unique = next(c for c in user.constraints if isinstance(c, sa.UniqueConstraint))
    say([c.name for c in unique.columns], unique.columns.keys(), "state" in unique.columns, len(unique.columns))
    say(user.primary_key.name, [c.name for c in user.primary_key], user.primary_key.columns.keys())
    index = next(iter(user.indexes))
    say(index.name, index.unique, [c.name for c in index.columns], index.table.name, index.dialect_options["postgresql"]["where"])

    total, number = user.c.total, user.c.number
    say(isinstance(total.computed, sa.Computed), isinstance(number.identity, sa.Identity), total.computed.sqltext, total.computed.persisted)
    say(number.identity.always, number.identity.start, number.identity.cycle, user.c.state.server_default.arg)

    unique.name = "uq_renamed"
    copied = constraint.copy() if hasattr(constraint, "copy") else constraint
    say(copied.name, type(copied).__name__)
    op.create_table("copy", *[column._copy() for column in user.columns], sa.UniqueConstraint("state", name="uq_copy"))
    if op.get_context().dialect.name == "postgresql":
        exclude = postgresql.ExcludeConstraint((sa.column("id"), "="), ("state", "&&"), name="ex", using="gist", where=sa.text("id > 1"))
        op.create_table("excluded", sa.Column("id", sa.Integer), sa.Column("state", postgresql.INT4RANGE), exclude)
        say(exclude.name, [c.name for c in exclude.columns])


def downgrade():
    op.drop_table("copy")

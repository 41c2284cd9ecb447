"""What elements and statements say of themselves."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None

T = sa.Table("account", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("full name", sa.String(20), key="name"))
u = sa.table("audit", sa.column("id", sa.Integer), sa.column("note"), schema="log")


def say(*values):
    op.execute(sa.text("-- " + " | ".join(str(value) for value in values).replace("\n", " ").replace(":", "\\:")))


def upgrade():
    call = sa.func.pkg.total(T.c.id, 2)
    label = (T.c.id + 1).label("more")
    say(call.name, call.packagenames, len(call.clauses), call.type, label.name, label.key, label.element, label.type)
    say(T.c.name.name, T.c.name.key, T.c.name.description, T.c.name.table, T.c.name.is_literal, T.c.name.expression)
    say(sa.literal_column("now()").name, sa.literal_column("1").is_literal, sa.literal_column("x").table)
    say((T.c.id == 5).left, sa.bindparam("given", 3).key, sa.text("SELECT 1").text, sa.column("z").table)
    a = T.alias("a")
    joined = T.join(u, T.c.id == u.c.id)
    say(a.name, a.element, a.original, joined.left, joined.right, joined.onclause, joined.isouter, joined.full, u.name, u.schema, u.fullname, T.key, T.fullname)
    say(u.c.keys(), T.c.keys(), len(T.primary_key), list(u.primary_key), u.foreign_keys, T.columns.id, a.c.name)
    query = sa.select(T.c.id, label, sa.func.max(T.c.name))
    say(query.c.keys(), query.selected_columns.keys(), query.exported_columns.keys())
    insert, update = sa.insert(u), sa.update(T).values(name="x")
    say(insert.table, update.table, postgresql.insert(T).excluded.name, sa.cast(T.c.id, sa.Text).type, T.c.id.desc().element, sa.func.count().over().element, sa.null().type)
    op.execute(insert.from_select(["id", "note"], sa.select(a.c.id, a.c.name).where(joined.onclause)))
    op.execute(update.where(T.c.id == sa.select(sa.func.min(a.element.c.id)).scalar_subquery()))


def downgrade():
    say(sa.select(T.c.id).execution_options(x=1), sa.text("x = :a").bindparams(a=1), sa.case((T.c.id > 1, "a"), else_="b").type)

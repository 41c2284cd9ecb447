"""what a statement within an INSERT, an UPDATE, a DELETE, a CTE or a compound is written like"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy import column, func, literal, select, text
from sqlalchemy.dialects import postgresql, sqlite

revision = "aaaa"
down_revision = None

account = sa.table("account", column("id", sa.Integer), column("owner_id", sa.Integer), column("name", sa.String), column("total", sa.Numeric))
owner = sa.table("owner", column("id", sa.Integer), column("name", sa.String), column("country", sa.String))
archive = sa.table("archive", column("id", sa.Integer), column("name", sa.String), schema="old")
entry = sa.table("entry", column("id", sa.Integer), column("account_id", sa.Integer), column("amount", sa.Numeric))


def insert_from_selects():
    biggest = select(entry.c.account_id, func.sum(entry.c.amount).label("amount")).group_by(entry.c.account_id).subquery("biggest")
    op.execute(archive.insert().from_select(["id", "name"], select(account.c.id, account.c.name).join(biggest, biggest.c.account_id == account.c.id)))
    op.execute(archive.insert().from_select(["id", "name"], select(account.c.id, select(owner.c.name).where(owner.c.id == account.c.owner_id).scalar_subquery())))
    op.execute(archive.insert().from_select(["id", "name"], select(account.c.id, account.c.name).where(sa.exists().where(entry.c.account_id == account.c.id))))
    op.execute(archive.insert().from_select(["id", "name"], select(account.c.id, account.c.name).union_all(select(owner.c.id, owner.c.name).order_by(owner.c.id).limit(2))))
    op.execute(archive.insert().from_select(["id", "name"], sa.union(select(account.c.id, account.c.name), sa.except_(select(owner.c.id, owner.c.name), select(archive.c.id, archive.c.name)).subquery().select()).order_by("id")))
    op.execute(archive.insert().from_select(["id", "name"], select(account.c.id, account.c.name).where(account.c.id.in_(select(entry.c.account_id).union(select(owner.c.id))))))
    op.execute(archive.insert().from_select(["id", "name"], text("SELECT id, name FROM account").columns(column("id"), column("name"))))


def insert_with_ctes():
    old = select(account.c.id, account.c.name).where(account.c.total < 10).cte("old_ones")
    op.execute(archive.insert().from_select(["id", "name"], select(old.c.id, old.c.name)))
    op.execute(archive.insert().from_select(["id", "name"], select(old).union(select(owner.c.id, owner.c.name))))
    op.execute(archive.insert().values(id=select(func.max(old.c.id)).scalar_subquery(), name="kept"))
    nested = select(account.c.id, account.c.name).cte("nested", nesting=True)
    op.execute(archive.insert().from_select(["id", "name"], select(nested.c.id, nested.c.name)))
    op.execute(archive.insert().from_select(["id", "name"], select(nested.c.id, nested.c.name).union_all(select(old.c.id, old.c.name))))
    op.execute(archive.insert().values(id=1, name=select(nested.c.name).limit(1).scalar_subquery()))
    op.execute(archive.insert().values(id=1, name="a").add_cte(account.delete().where(account.c.id == 1).cte("gone")))
    op.execute(archive.insert().from_select(["id", "name"], select(account.c.id, account.c.name)).add_cte(entry.delete().cte("gone"), nest_here=True))
    op.execute(select(account.insert().values(id=1, name="x").returning(account.c.id).cte("made")))
    op.execute(select(archive.insert().from_select(["id", "name"], select(old.c.id, old.c.name)).returning(archive.c.id).cte("made")))
    op.execute(select(archive.insert().from_select(["id", "name"], select(nested.c.id, nested.c.name)).returning(archive.c.id, archive.c.name).cte("made")))


def updates():
    op.execute(account.update().values(name=owner.c.name))
    op.execute(account.update().values(name=owner.c.name, total=entry.c.amount).where(account.c.owner_id == owner.c.id))
    op.execute(account.update().values(name=None, total=None))
    op.execute(account.update().values(name=select(owner.c.name).where(owner.c.id == account.c.owner_id)))
    op.execute(account.update().values(name=select(owner.c.name).union(select(archive.c.name)).limit(1).scalar_subquery()))
    named = select(owner.c.id, owner.c.name).cte("named")
    op.execute(account.update().values(name=named.c.name).where(named.c.id == account.c.owner_id))
    op.execute(account.update().values(name="x").add_cte(entry.delete().cte("gone")))
    op.execute(account.update().values(name="x").add_cte(entry.delete().cte("gone"), nest_here=True))
    nested = select(owner.c.id, owner.c.name).cte("named", nesting=True)
    op.execute(account.update().values(name=select(nested.c.name).where(nested.c.id == account.c.owner_id).scalar_subquery()))
    op.execute(select(account.update().values(name=nested.c.name).where(nested.c.id == account.c.owner_id).returning(account.c.id).cte("changed")))
    op.execute(select(account.update().values(total=account.c.total + 1).where(account.c.id.in_(select(named.c.id))).returning(account.c.id, account.c.total).cte("changed")))
    op.execute(account.update().where(account.c.id.in_(select(entry.c.account_id).where(entry.c.amount > account.c.total))).values({account.c.name: func.upper(account.c.name)}))


def deletes():
    nested = select(owner.c.id).cte("nested", nesting=True)
    op.execute(account.delete().where(account.c.owner_id.in_(select(nested.c.id))))
    op.execute(account.delete().add_cte(entry.delete().cte("gone")))
    op.execute(account.delete().add_cte(entry.delete().cte("gone"), nest_here=True))
    op.execute(select(account.delete().where(account.c.owner_id.in_(select(nested.c.id))).returning(account.c.id).cte("gone")))
    op.execute(archive.insert().from_select(["id", "name"], select(account.delete().where(account.c.id > 3).returning(account.c.id, account.c.name).cte("moved"))))


def compounds():
    first = select(account.c.id, account.c.name).where(account.c.id < 3)
    second = select(owner.c.id, owner.c.name)
    op.execute(sa.union(first, second).order_by(account.c.name.desc(), "id").limit(3).offset(1))
    op.execute(sa.union_all(first, second).group_by(account.c.id, account.c.name))
    op.execute(sa.union_all(first, second).add_cte(entry.delete().cte("gone")))
    op.execute(sa.union_all(first.add_cte(entry.delete().cte("gone")), second))
    op.execute(sa.union_all(first, second.add_cte(entry.delete().cte("gone"), nest_here=True)))
    op.execute(sa.union_all(first, second).add_cte(entry.delete().cte("gone"), nest_here=True))
    op.execute(select(sa.union_all(first, second.add_cte(select(entry.c.id).cte("few"), nest_here=True)).subquery("both")))
    op.execute(sa.intersect(first, sa.union(second, select(archive.c.id, archive.c.name))))
    op.execute(sa.intersect_all(first, second))
    op.execute(sa.except_all(first, second))
    op.execute(select(sa.union(first, second).cte("both")).where(column("id") > 1))
    op.execute(select(literal(1), sa.union(first, second).subquery().c.name))
    op.execute(select(account.c.id).where(account.c.id == sa.union(select(owner.c.id), select(entry.c.id)).order_by("id").limit(1).scalar_subquery()))
    op.execute(select(account.c.id, account.c.id, account.c.name, account.c.id + 1, account.c.id + 1).union(select(owner.c.id, owner.c.id, owner.c.name, owner.c.id, owner.c.id)))


def texts_and_values():
    listed = text("SELECT id FROM owner").columns(column("id", sa.Integer))
    op.execute(listed.add_cte(entry.delete().cte("gone")))
    op.execute(select(listed.cte("listed")))
    op.execute(select(listed.add_cte(select(entry.c.id).cte("few"), nest_here=True).subquery("listed").c.id))
    op.execute(select(account.c.id).where(account.c.id.in_(listed)))
    rows = sa.values(column("id", sa.Integer), column("name", sa.String), name="rows").data([(1, "a"), (2, "b")])
    op.execute(select(rows).add_cte(entry.delete().cte("gone")))
    op.execute(select(rows.cte("given")))
    op.execute(archive.insert().from_select(["id", "name"], select(rows.c.id, rows.c.name)))
    op.execute(account.update().values(name=rows.c.name).where(rows.c.id == account.c.id))


def conflicts():
    for insert, name in ((postgresql.insert, "postgresql"), (sqlite.insert, "sqlite")):
        if op.get_context().dialect.name != name:
            continue
        made = insert(archive).values(id=1, name="x")
        op.execute(made.on_conflict_do_update(index_elements=[archive.c.id], set_={"name": archive.c.name + "!"}))
        op.execute(made.on_conflict_do_update(index_elements=["id"], set_={archive.c.name: made.excluded.name}, where=archive.c.name != made.excluded.name))
        op.execute(made.on_conflict_do_update(index_elements=["id"], index_where=archive.c.id > 3, set_={"name": func.lower(archive.c.name)}))
        op.execute(made.on_conflict_do_update(index_elements=["id"], set_={"name": select(owner.c.name).where(owner.c.id == archive.c.id).scalar_subquery()}))
        op.execute(made.on_conflict_do_update(index_elements=["id"], set_={"name": "x", "unknown": 3}))
        op.execute(made.on_conflict_do_nothing(index_elements=[archive.c.id, "name"]).returning(archive.c.id, archive.c.id, archive.c.name.label("n")))
        op.execute(insert(archive).from_select(["id", "name"], select(account.c.id, account.c.name).where(sa.true())).on_conflict_do_nothing())
        op.execute(made.values(id=select(func.max(owner.c.id)).cte("m").select().scalar_subquery()).on_conflict_do_nothing())


def upgrade():
    insert_from_selects()
    insert_with_ctes()
    updates()
    deletes()


def downgrade():
    compounds()
    texts_and_values()
    conflicts()

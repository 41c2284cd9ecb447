"""FROM objects where values are asked for, subqueries as values, defaults of columns, mapped attributes behind an operator."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy import exc, func, orm

revision = "a1"
down_revision = None

Base = orm.declarative_base()


class User(Base):
    __tablename__ = "users"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String)


t = sa.table("t", sa.column("x", sa.String), sa.column("y", sa.Integer))
u = sa.table("u", sa.column("x", sa.String))
j = sa.table("j", sa.column("data", sa.JSON))
one = sa.select(u.c.x)


def refused(make):
    try:
        make()
    except exc.ArgumentError:
        return
    raise AssertionError("was taken")


def upgrade():
    op.execute(sa.select(t.c.y).where(t.c.x == User.name))
    op.execute(t.update().where(t.c.y > User.id).values(x=User.name))
    op.execute(sa.select(t.c.y).where(sa.column("name") != User.name))
    op.execute(sa.select(t.c.y).group_by(t))
    op.execute(sa.select(func.count()).group_by(one.subquery("s")))
    op.execute(sa.select(sa.not_(one.subquery())))
    op.execute(sa.select(j.c.data[one.subquery()]))
    op.execute(u.insert().values(x="a").returning(op.inline_literal("il")))
    op.execute(sa.select(u.c.x.is_distinct_from(op.inline_literal("il"))))
    op.execute(sa.select(func.f().over(partition_by=one.subquery())))
    op.create_table("d", sa.Column("c", sa.String, server_default=func.f(t.c.x)))
    op.alter_column("d", "c", server_default=t.c.x + "a") if op.get_bind().dialect.name == "postgresql" else None


def downgrade():
    for source in (t, t.alias("a"), one.cte("c"), User):
        refused(lambda: sa.select(t.c.x).where(source))
        refused(lambda: sa.select(t.c.x).order_by(source))
        refused(lambda: func.f(source))
        refused(lambda: t.c.x == source)
        refused(lambda: sa.and_(t.c.x == "a", source))
        refused(lambda: sa.case((t.c.x == "a", source)))
        refused(lambda: sa.tuple_(source, 1))
        refused(lambda: func.f().over(order_by=source))
    refused(lambda: sa.literal(t.c.x))
    try:
        op.execute(User)
        raise AssertionError("was taken")
    except AttributeError:
        pass
    refused(lambda: t.update().values(x=t))

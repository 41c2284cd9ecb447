"""elements inside of others: a CTE in a UNION, a CTE that restates another, a match in an operator, a join that is locked"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "aaaa"
down_revision = None

m = sa.MetaData()
town = sa.Table("town", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String), sa.Column("size", sa.Float))
street = sa.Table("street", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("town_id", sa.ForeignKey("town.id")))
house = sa.Table("house", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("street_id", sa.ForeignKey("street.id")))


def upgrade():
    wide = sa.select(town.c.id, town.c.name, town.c.size).cte("wide")
    op.execute(sa.union(sa.select(street.c.id), sa.select(wide.c.id)))
    op.execute(sa.union_all(sa.select(wide.c.id), sa.select(street.c.id)).order_by("id"))
    parts = sa.select(town.c.id.label("id")).where(town.c.id == 1).cte("parts", recursive=True)
    op.execute(sa.select(parts.union_all(sa.select(street.c.town_id).join(parts, parts.c.id == street.c.id))))
    if op.get_context().dialect.name == "postgresql":
        op.execute(sa.select(town.c.name.regexp_match("a") == sa.true()))
        op.execute(sa.select(town.c.name.op("||")(town.c.name.regexp_match("a"))))
        op.execute(sa.select(town.c.name.op("||")(town.c.name.regexp_match("a", flags="i"))))
        op.create_index("by_name", "town", ["name"], postgresql_using="Gin_\u00e4")
        joined = street.join(house, house.c.street_id == street.c.id)
        op.execute(sa.select(town.c.id).select_from(town.join(joined, town.c.id == street.c.town_id)).with_for_update(of=[town, joined]))
    op.execute(sa.select(town.c.id).order_by(town.c.id).fetch(5, with_ties=True).offset(2))
    op.execute(sa.select(town.c.id).order_by(town.c.id).fetch(5))
    op.execute(sa.select(sa.func.some_function(town.c.id).label("x"), getattr(sa.func, "odd name")(1)))
    op.execute(town.insert().values(name="ends\n"))
    op.execute(sa.select(sa.column("ends\n"), sa.column("\n")))


def downgrade():
    op.drop_table("town")

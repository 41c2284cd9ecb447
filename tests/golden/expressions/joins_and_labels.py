"""which FROM a join goes to, which label an ORDER BY names, which columns an INSERT asks back"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy import column, func, literal, select, text
from sqlalchemy.dialects import postgresql

revision = "aaaa"
down_revision = None

m = sa.MetaData()
town = sa.Table("town", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String))
street = sa.Table("street", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("town_id", sa.ForeignKey("town.id")), sa.Column("name", sa.String))
house = sa.Table("house", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("street_id", sa.ForeignKey("street.id")), sa.Column("no", sa.Integer))
tree = sa.Table("tree", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("age", sa.Integer))
copied = sa.Table("town", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String), schema="old")


def joins():
    op.execute(select(tree.c.id, house.c.id).select_from(tree).select_from(house).join(street, street.c.id == house.c.street_id))
    op.execute(select(tree.c.id, house.c.id, street.c.id).join(town, town.c.id == street.c.town_id))
    op.execute(select(house.c.id, tree.c.id).join(street))
    op.execute(select(tree, house).join_from(house, street).join(town, town.c.id == street.c.town_id))
    op.execute(select(tree.c.id).select_from(tree).select_from(town).join(street, literal(1) == 1) if False else select(street.c.id).join(town).join(house, house.c.street_id == street.c.id))
    op.execute(select(town.c.id).join_from(town, street).join_from(street, house, isouter=True))
    op.execute(select(town.c.id).select_from(town.join(street)).join_from(street, house, full=True))
    op.execute(select(town.c.id, copied.c.id).select_from(town).join(copied, copied.c.id == town.c.id).where(town.c.name != copied.c.name))
    op.execute(select(town.alias("t").c.id, copied.c.id).where(copied.c.id.in_(select(town.c.id))))
    op.execute(select(town.c.id).where(town.c.id == street.c.town_id, tree.c.id == 3))
    op.execute(select(select(town.c.id).select_from(town.join(street)).lateral("l").c.id).select_from(house))
    op.execute(select(house.c.id).where(select(street.c.id).where(street.c.id == house.c.street_id).correlate(house).exists()))
    op.execute(select(house.c.id, street.c.id).where(select(town.c.id).where(street.c.id == house.c.street_id).correlate(house).exists()))
    op.execute(select(house.c.id, street.c.id).where(select(town.c.id).where(street.c.id == house.c.street_id).correlate_except(town).exists()))
    op.execute(select(house.c.id).where(select(func.count()).where(street.c.id == house.c.street_id).correlate(None).scalar_subquery() > 1))
    op.execute(select(house.c.id).select_from(house.tablesample(func.bernoulli(5), name="few", seed=func.random())))
    op.execute(select(house.tablesample(10).c.id))


def labels():
    no = house.c.no.label("n")
    op.execute(select(no).order_by(no))
    op.execute(select(house.c.no.label("n")).order_by(no.desc()))
    op.execute(select((house.c.no + 1).label("n")).order_by(no))
    op.execute(select(house.c.id.label("n"), house.c.no).order_by(no))
    op.execute(select(no, func.count().label("c")).group_by(no).having(func.count() > 1).order_by(sa.desc("c"), sa.nulls_last(sa.asc("n"))))
    op.execute(select(house.c.id, house.c.no).order_by("no", text("1"), sa.desc("id")))
    op.execute(select(house).order_by("street_id").distinct())
    op.execute(select(text(""), house.c.id, text("")).where(text("")))
    op.execute(select().select_from(house).distinct())
    op.execute(select(house.c.id).where(text("no > 1"), house.c.no < 10, sa.true()))
    op.execute(select(house.c.id, func.row_number().over(partition_by=[house.c.street_id, text("")], order_by=no)))
    op.execute(select(sa.literal_column("no + 1").label("m"), sa.literal_column("x"), sa.null(), sa.true(), ~sa.true(), -house.c.no, house.c.no.is_(None)))
    op.execute(select(house.c.no.is_distinct_from(3), house.c.no.in_([1, 2]) == sa.false(), sa.not_(house.c.no), house.c.no.op("%%")(2), func.max(house.c.no, type_=sa.Integer)))


def substrings():
    for made in (
        town.c.name.contains("a"), ~town.c.name.contains("a"), town.c.name.icontains("A"), ~town.c.name.icontains("A"),
        town.c.name.startswith("a"), ~town.c.name.startswith("a"), town.c.name.istartswith("A"), ~town.c.name.istartswith("A"),
        town.c.name.endswith("a"), ~town.c.name.endswith("a"), town.c.name.iendswith("A"), ~town.c.name.iendswith("A"),
        town.c.name.contains("a%", autoescape=True), town.c.name.ilike("a", escape="/"), ~town.c.name.ilike("a"), town.c.name.like("a", escape="!"),
        town.c.name.notlike("a"), town.c.name.contains(street.c.name), town.c.name.regexp_match("^a"), ~town.c.name.regexp_match("^a"),
        town.c.id.bitwise_xor(3), town.c.id.bitwise_xor(3) + 1, 1 - town.c.id.bitwise_xor(street.c.id), town.c.id.bitwise_or(1).bitwise_and(2), town.c.id.bitwise_not(), town.c.id.bitwise_lshift(1), town.c.id / 2, town.c.id // 2, sa.cast(town.c.id, sa.Numeric) // 2, 2 / town.c.id, town.c.id % 3,
        town.c.id.between(1, 2, symmetric=True), ~town.c.id.between(1, 2), sa.not_(town.c.id.in_([1, 2])) & (town.c.id > 1), town.c.name.collate("C") < "x", town.c.name.match("a & b") if op.get_context().dialect.name == "postgresql" else town.c.name == "x",
    ):
        op.execute(town.delete().where(made, town.c.id == street.c.town_id) if op.get_context().dialect.name == "postgresql" else town.update().values(name="x").where(made, town.c.id == street.c.town_id))
    if op.get_context().dialect.name == "postgresql":
        op.execute(select(town.c.name.regexp_match("a", flags="i"), ~town.c.name.regexp_match("a", flags="i"), town.c.name.regexp_match("a", flags="g"), town.c.name.regexp_replace("a", "b"), town.c.name.regexp_replace("a", "b", flags="g")))


def functions():
    op.execute(select(getattr(func, "my func")(1), getattr(func, "pg$f")(2), getattr(func, "Mixed")(), func.pkg.f(3), getattr(func.pkg, "a b").f(4), func.current_timestamp(), func.now(), func.localtimestamp(), func.char_length("a"), func.aggregate_strings(town.c.name, ", "), func.substring("abc", 1), func.substring("abc", 1, 2), func.lower()))
    for rows in ((None, 0), (0, None), (-2, -1), (1, 3), (None, None), (0, 0)):
        op.execute(select(func.sum(house.c.no).over(order_by=house.c.id, rows=rows), func.sum(house.c.no).over(range_=rows), func.sum(house.c.no).over(partition_by=house.c.street_id, groups=rows)))
    op.execute(select(func.count().filter(house.c.no > 1), func.percentile_cont(0.5).within_group(house.c.no.desc(), house.c.id), func.sum(house.c.no).filter(house.c.no > 1).over(order_by=house.c.id)))
    op.execute(select(sa.extract("year", sa.cast(house.c.no, sa.Date)), sa.case((house.c.no > 1, "a"), else_="b"), sa.case({1: "x", 2: "y"}, value=house.c.no), sa.tuple_(house.c.id, house.c.no).in_([(1, 2), (3, 4)]), sa.tuple_(house.c.id, house.c.no).in_([]), house.c.no.in_([]), house.c.no.not_in([]), house.c.no.in_([None, 1])))


def upgrade():
    joins()
    labels()


def downgrade():
    substrings()
    functions()

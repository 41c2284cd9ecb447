"""str() of elements, which SQLAlchemy's default dialect writes, and compile() for another dialect"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import AddConstraint, CreateIndex, CreateSchema, CreateSequence, CreateTable, DropIndex, DropTable

revision = "a1b2c3d4e5f6"
down_revision = None

t = sa.table("t", sa.column("a", sa.Integer), sa.column("b", sa.String), sa.column("j", sa.JSON), sa.column("Upper"))
T = sa.Table(
    "T",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("b", sa.String, default="x"),
    sa.Column("order", sa.Integer),
    schema="sch",
)
alias = t.alias("q")
sub = sa.select(t.c.a).subquery("sq")
cte = sa.select(t.c.a).cte("ct")

ELEMENTS = [
    t.c.a, T.c.id, alias.c.a, T.alias("w").c.order, sub.c.a, cte.c.a, t.c.Upper, T.c.order, alias, T, t, sub, cte,
    t.c.j["x"], t.c.j[("a", 1)], t.c.a + 1, t.c.a / 2, t.c.a // 2, t.c.a % 3, -t.c.a, ~(t.c.a > 1), t.c.b.like("x%"),
    t.c.b.contains("x"), t.c.b.icontains("y"), t.c.b.ilike("z"), t.c.b.regexp_match("z"), t.c.b.regexp_replace("a", "b"),
    t.c.b.match("a"), t.c.b.is_distinct_from("x"), t.c.b.between("a", "b"), t.c.a.bitwise_xor(3), t.c.a.in_([]),
    t.c.a.in_([1, 2]), t.c.a.not_in([1]), t.c.b.collate("x"), t.c.a.desc().nulls_last(), t.c.a.label("lab"),
    sa.func.count(), sa.func.now(), sa.func.lower("X"), sa.func.pkg.foo(1), sa.func.coalesce(t.c.a, 0),
    sa.func.row_number().over(order_by=t.c.a), sa.func.sum(t.c.a).filter(t.c.a > 2), sa.func.char_length(t.c.b),
    sa.case((t.c.a == 1, "x"), else_="y"), sa.cast(t.c.a, sa.String(5)), sa.cast(t.c.a, postgresql.JSONB),
    sa.try_cast(t.c.a, sa.Integer), sa.extract("year", t.c.a), sa.exists().where(t.c.a == 1), sa.true(), sa.null(),
    sa.and_(t.c.a > 1, sa.or_(t.c.b.is_(None), t.c.b == "x")), sa.literal(5), sa.literal_column("'x'"),
    sa.bindparam("bb", 5), sa.tuple_(t.c.a, t.c.b), sa.distinct(t.c.a), sa.text("x = :y and \\:z"),
    sa.select(t), sa.select(T), sa.select(t.c.a).where(t.c.b == "x").order_by(t.c.a).limit(5).offset(3),
    sa.select(t.c.a).offset(3), sa.select(t.c.a).with_for_update(), sa.select(t.c.a).distinct(t.c.b),
    sa.select(t.c.a).group_by(t.c.a).having(sa.func.count() > 1), sa.select(t.c.a).union(sa.select(t.c.b)),
    sa.select(cte), sa.select(t.c.a).join(T, T.c.id == t.c.a), sa.select(t.c.a).fetch(3),
    t.insert(), T.insert(), t.insert().values(a=1), T.insert().values([{"order": 1}, {"order": 2}]),
    t.insert().from_select(["a"], sa.select(T.c.id)), T.insert().returning(T.c.id), t.update(),
    t.update().where(t.c.a == 1).values(b="x"), t.update().where(t.c.a == T.c.id).values(b="x"), t.delete(),
    t.delete().where(t.c.a == T.c.id), sa.Sequence("sq").next_value(), postgresql.array([t.c.a]),
]

o = sa.Table(
    "o",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("e", sa.Enum("p", "q", name="en")),
    sa.Column("j", postgresql.JSONB),
    sa.Column("dt", sa.DateTime(timezone=True), server_default=sa.func.now()),
    sa.Column("i", sa.Integer, sa.Identity()),
    sa.Column("comp", sa.Integer, sa.Computed("id + 1")),
    sa.CheckConstraint("id > 1", name="ck"),
    schema="s",
)
index = sa.Index("ix", o.c.dt, unique=True)

DDL = [
    CreateTable(o), DropTable(o), CreateIndex(index), DropIndex(index), CreateSequence(sa.Sequence("q", start=3)),
    CreateSchema("x"), AddConstraint(sa.UniqueConstraint(T.c.id, name="u")), sa.DDL("a %% b"),
]


def comment(text):
    op.execute(sa.text("-- " + text.replace(":", "|").replace("\n", "~")))


def upgrade():
    for element in ELEMENTS:
        comment(f"{element}")
    for element in DDL:
        comment(str(element))
    op.execute(f"SELECT {t.c.a} FROM {t} WHERE {t.c.b.is_(None)}")


def downgrade():
    literal = {"literal_binds": True}
    for element in (t.c.b == "it's 100%", t.c.a.in_([1, 2]), t.insert().values(a=1, b="x"), sa.select(t.c.a).limit(3), sa.literal(1.5), sa.func.now()):
        comment(str(element.compile(compile_kwargs=literal)))
        comment(str(element.compile(dialect=postgresql.dialect(), compile_kwargs=literal)))
        comment(str(element.compile(dialect=sqlite.dialect(), compile_kwargs=literal)))
        comment(str(element.compile(dialect=op.get_bind().dialect)))
    for kind in (sa.String(5), sa.Enum("a", "b", name="e"), postgresql.JSONB(), sa.Numeric(5, 2), sa.Uuid(), postgresql.ARRAY(sa.Integer)):
        comment(f"{kind} {kind.compile(dialect=postgresql.dialect())}")

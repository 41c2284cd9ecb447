"""what a type writes around its values and columns, also beneath a TypeDecorator, a variant, in compounds and without a value"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy import func, select

revision = "aaaa"
down_revision = None


class Folded(sa.types.UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return "VARCHAR(9)"

    def literal_processor(self, dialect):
        return lambda value: "'" + value + "'"

    def bind_expression(self, bindvalue):
        return func.lower(bindvalue, type_=self)

    def column_expression(self, column):
        return func.upper(column, type_=self)


class Wrapped(sa.TypeDecorator):
    impl = Folded
    cache_ok = True


for_lite = sa.String(9).with_variant(Folded(), "sqlite")
word = sa.table("word", sa.column("id", sa.Integer), sa.column("a", Folded()), sa.column("b", Wrapped()), sa.column("c", for_lite))


def upgrade():
    op.execute(word.insert().values(id=1, a="A", b="B", c="C"))
    op.execute(word.update().values(a="A", b=None, c=word.c.a).where(word.c.b == "B", word.c.a.in_(["x", "y"]), word.c.b.in_([]), word.c.c != "z"))
    op.execute(word.delete().where(word.c.a.like("a%"), word.c.b.is_(None), word.c.c.between("a", "b")))
    op.bulk_insert(word, [{"id": 1, "a": "A", "b": "B", "c": "C"}, {"id": 2, "a": None, "b": "B", "c": "C"}])


def downgrade():
    op.execute(select(word))
    op.execute(select(word.c.a, word.c.b.label("second"), word.c.c, func.max(word.c.a), word.c.id).order_by(word.c.a, "second"))
    op.execute(select(word.c.a).union(select(word.c.b)).order_by("a"))
    op.execute(select(word.c.b).union_all(select(word.c.a).union(select(word.c.c)).subquery().select()))
    op.execute(select(word.c.id).where(word.c.a == select(word.c.b).limit(1).scalar_subquery()))
    op.execute(select(select(word.c.a, word.c.b).subquery("q")))
    op.execute(select(select(word.c.a).cte("q").c.a))
    op.execute(word.insert().values(id=1, a="A").returning(word.c.a, word.c.b))
    op.execute(word.insert().from_select(["a", "b"], select(word.c.b, word.c.a)))
    op.execute(select(sa.exists().where(word.c.b == "x")))

# Wrong arguments raise what SQLAlchemy raises, and `except` goes on.
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "caught_wrong_arguments"
down_revision = None


items = sa.Table("items", sa.MetaData(), sa.Column("id", sa.Integer), sa.Column("name", sa.String))


def tell(make):
    try:
        make()
    except Exception as exception:
        op.execute("-- %s: %s" % (type(exception).__name__, str(exception).replace(":", ";")))


def tell_class(make):
    try:
        make()
    except Exception as exception:
        op.execute("-- %s" % type(exception).__name__)


def upgrade():
    tell(lambda: sa.Enum(5))
    tell(lambda: sa.Enum("a", None))
    tell(lambda: postgresql.ENUM(5, name="x"))
    tell(lambda: sa.text(5))
    tell(lambda: sa.text(None))
    tell(lambda: sa.UniqueConstraint(5))
    tell(lambda: sa.PrimaryKeyConstraint("a", 5.5))
    tell(lambda: sa.ForeignKey(5))
    tell(lambda: sa.Table("t", 5))
    tell(lambda: sa.Table("t", sa.MetaData()).to_metadata("other"))
    tell(lambda: sa.cast("a", 5))
    tell(lambda: sa.type_coerce("a", "Integer"))
    tell(lambda: sa.Computed(5))
    tell(lambda: sa.MetaData(5))
    tell(lambda: sa.Computed([]))
    tell(lambda: sa.CheckConstraint({"a": 1}))
    tell(lambda: sa.Index("i", items))
    tell(lambda: sa.Table("t", sa.MetaData(), sa.UniqueConstraint("a")))
    tell(lambda: sa.Table("t", sa.MetaData(), sa.PrimaryKeyConstraint("a")))
    tell(lambda: sa.Table("t", sa.MetaData(), sa.ForeignKeyConstraint(["a"], ["u.id"])))
    tell(lambda: sa.Table("t", sa.MetaData(), sa.Index("i", "a")))
    tell(lambda: sa.func.char_length())
    tell(lambda: sa.func.char_length("a", "b"))
    tell(lambda: sa.func.count(items.c.id, items.c.id))
    tell(lambda: sa.func.aggregate_strings(items.c.id))
    tell(lambda: sa.func.next_value())
    tell(lambda: sa.func.next_value(5))
    tell(lambda: sa.select(items).group_by(["id"]))
    tell(lambda: sa.select(items).compile(5))
    tell(lambda: sa.select(items).compile(dialect=[]))
    tell(lambda: items.insert().return_defaults("id"))
    tell(lambda: postgresql.aggregate_order_by(items.c.id))
    tell_class(lambda: items.c.name.contains("a", "/"))
    tell_class(lambda: sa.select(items).with_for_update(True))
    tell_class(lambda: sa.select(items).params(5.5))
    tell_class(lambda: sa.func.lower(items.insert()))
    tell_class(lambda: sa.select(items.delete()))


def downgrade():
    pass

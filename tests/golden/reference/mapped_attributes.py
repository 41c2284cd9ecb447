"""attributes of mapped classes are no Columns, and stand for one wherever an expression is wanted"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.orm import InstrumentedAttribute, MappedColumn, column_property, declarative_base, mapped_column

revision = "a1b2c3d4e5f6"
down_revision = None

Base = declarative_base()


class Shop(Base):
    __tablename__ = "shops"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column("title", sa.String(5), nullable=False)


class Branch(Base):
    __tablename__ = "branches"
    id = mapped_column(sa.Integer, primary_key=True)
    shop_id = mapped_column(sa.ForeignKey(Shop.id))


def tell(*values):
    op.execute("-- " + " ".join(str(value) for value in values))


def upgrade():
    tell(type(Shop.id).__name__, type(mapped_column(sa.Integer)).__name__)
    tell(type(column_property(Shop.__table__.c.id)).__name__)
    tell(isinstance(Shop.id, sa.Column), isinstance(Shop.id, InstrumentedAttribute))
    tell(isinstance(mapped_column(sa.Integer), MappedColumn), isinstance(Shop.__table__.c.id, sa.Column))
    tell(Shop.id, Shop.name.key, Shop.name.name, Shop.name.type, Shop.id.nullable, Shop.id.primary_key)
    tell(Shop.id.class_.__name__, Shop.id.parent, bool(Shop.id), hasattr(Shop.id, "colour"), Shop().id)
    tell([column.key for column in sa.inspect(Shop).column_attrs], Shop.__mapper__.column_attrs.keys())
    op.execute(sa.select(Branch.id, Shop.name).join(Shop, Shop.id == Branch.shop_id).order_by(Shop.name.desc()))
    op.execute(sa.update(Shop).where(Shop.id.in_([1])).values({Shop.name: "x"}))
    op.execute(sa.delete(Branch).where(Branch.shop_id.is_(None), Branch.id > 3))
    op.add_column("branches", sa.Column("title", Shop.name.type))


def downgrade():
    op.drop_column("branches", "title")

"""INSERT and UPDATE of a mapped class name its attributes, whatever their columns are called"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.orm import declarative_base

revision = "a1b2c3d4e5f6"
down_revision = None

Base = declarative_base()


class Shop(Base):
    __tablename__ = "shops"
    id = sa.Column("shop_id", sa.Integer, primary_key=True)
    name = sa.Column("title", sa.String(5))


def upgrade():
    op.execute(sa.insert(Shop).values(id=1, name="x"))
    op.execute(sa.insert(Shop).values([{"name": "x", "id": 4}, {"name": "y", "id": 5}]))
    op.execute(sa.update(Shop).where(Shop.name == "a").values(name=Shop.name + "b"))
    op.execute(sa.update(Shop).values({"name": "x"}))


def downgrade():
    op.execute(sa.update(Shop).values(title="y"))

"""A class that can't be made is missing among the tables that are created."""
import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector
from shop.settings import config
from sqlalchemy.orm import DeclarativeBase

revision = "a"
down_revision = None


class Base(DeclarativeBase):
    pass


class Boat(Base):
    __tablename__ = "boats"
    id = sa.Column(sa.Integer, primary_key=True)


class Picture(Base):
    __tablename__ = "pictures"
    id = sa.Column(sa.Integer, primary_key=True)
    embedding = sa.Column(Vector(config.model.dimension))


def upgrade():
    Base.metadata.create_all(op.get_bind())


def downgrade():
    Base.metadata.drop_all(op.get_bind())

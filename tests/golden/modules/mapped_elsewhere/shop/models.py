from sqlalchemy import Column, ForeignKey, Integer, String
from tracked_changes import Tracked

from shop.base import Base, Named


class Shelf(Base):
    id = Column(Integer, primary_key=True)
    name = Column(String(20))


class Article(Base, Tracked):
    __tablename__ = "articles"

    id = Column(Integer, primary_key=True)
    name = Column(String(20))
    shelf_id = Column(Integer, ForeignKey("shelf.id"))


class Label(Named):
    __tablename__ = "labels"

    id = Column(Integer, primary_key=True)
    text = Column(String(20), unique=True)

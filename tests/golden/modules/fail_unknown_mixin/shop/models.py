from sqlalchemy import Column, Integer
from sqlalchemy.orm import declarative_base
from tracked_changes import Tracked, tracked_base

Base = declarative_base()
Other = tracked_base()


class Article(Base, Tracked):
    __tablename__ = "articles"

    id = Column(Integer, primary_key=True)


class Shelf(Other):
    __tablename__ = "shelves"

    id = Column(Integer, primary_key=True)

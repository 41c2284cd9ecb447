import enum
import os

import sqlalchemy as sa
from sqlalchemy.orm import declarative_base

from . import settings
from .settings import CACHE, LIMIT
from .nowhere import helper

Base = declarative_base()
ADDRESS = os.environ['ADDRESS']
COLOURS = ['red', 'green']
PORT = int(ADDRESS.split(':')[1])


class Kind(enum.Enum):
    new = 'new'
    used = 'used'


class Broken(Base):
    __tablename__ = settings.TABLE_NAMES['broken']


class Article(Base):
    __tablename__ = 'article'
    id = sa.Column(sa.Integer, primary_key=True)
    stock = sa.Column(sa.Integer)


def limit():
    return LIMIT


try:
    import unheard_of

    CACHE = unheard_of.Cache()
except ImportError:
    CACHE = None

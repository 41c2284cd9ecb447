from sqlalchemy import Column, Integer, MetaData, String, Table, DateTime
from sqlalchemy.ext.declarative import declarative_base, declared_attr
from sqlalchemy.orm import deferred


class Named(object):
    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower() + 's'

    id = Column(Integer, primary_key=True)


Base = declarative_base(cls=Named, metadata=MetaData(schema='sales'))


class Timed(object):
    at = Column(DateTime, nullable=False)


class Customer(Timed, Base):
    name = Column(String(20), unique=True)
    letter = deferred(Column(String))
    __table_args__ = {'comment': 'older'}


class Abstract(Base):
    __abstract__ = True
    extra = Column(Integer)


class Order(Abstract):
    total = Column(Integer, default=0)


Plain = declarative_base(metadata=Base.metadata)


class Fixed(Plain):
    __table__ = Table('fixed', Plain.metadata, Column('a', Integer, primary_key=True))

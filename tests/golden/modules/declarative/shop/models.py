from __future__ import annotations

import datetime
import enum
import uuid
from decimal import Decimal
from typing import Annotated, ClassVar, Literal, Optional, Union

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, MetaData, String, Text, UniqueConstraint, func
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    column_property,
    declared_attr,
    mapped_column,
    relationship,
    synonym,
    validates,
)

intpk = Annotated[int, mapped_column(primary_key=True)]
str50 = Annotated[str, 50]


class Kind(enum.Enum):
    new = 'new'
    used = 'used'


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention={'ix': 'ix_%(column_0_label)s', 'pk': 'pk_%(table_name)s'})
    type_annotation_map = {datetime.datetime: Text, str50: String(50)}


class Stamps:
    created: Mapped[datetime.datetime] = mapped_column(server_default=func.now())
    changed: Mapped[Optional[datetime.datetime]]

    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower()

    @declared_attr
    def owner_id(cls) -> Mapped[Optional[int]]:
        return mapped_column(ForeignKey('owner.id'))


class Article(Stamps, Base):
    count: ClassVar[int] = 0
    id: Mapped[intpk]
    title: Mapped[str50]
    price: Mapped[Decimal]
    weight: Mapped[Union[float, None]]
    kind: Mapped[Kind] = mapped_column(default=Kind.new)
    colour: Mapped[Literal['red', 'green']]
    token: Mapped[uuid.UUID | None] = mapped_column(unique=True, index=True)
    note = Column('remark', Text)
    size: Mapped[int] = mapped_column(sort_order=-1)
    owner: Mapped['Owner'] = relationship(back_populates='articles')
    name = synonym('title')
    double = column_property(note + note)
    owner_type = association_proxy('owner', 'type')

    @hybrid_property
    def is_new(self):
        return self.kind == Kind.new

    @validates('title')
    def check_title(self, key, value):
        return value

    __table_args__ = (
        UniqueConstraint('title', 'price'),
        CheckConstraint('price > 0', name='positive'),
        Index('by_kind', 'kind'),
        {'comment': 'what is sold'},
    )


class Owner(Base):
    __tablename__ = 'owner'
    id: Mapped[int] = mapped_column(primary_key=True)
    type: Mapped[str] = mapped_column(String(10))
    articles: Mapped[list[Article]] = relationship(back_populates='owner')
    __mapper_args__ = {'polymorphic_on': 'type'}


class Company(Owner):
    vat: Mapped[Optional[str]]


class Shop(Owner):
    __tablename__ = 'shop'
    id: Mapped[int] = mapped_column(ForeignKey('owner.id'), primary_key=True)
    town: Mapped[str]

from sqlalchemy.orm import as_declarative, declared_attr
from sqlalchemy.orm import declarative_base

classes = {}


@as_declarative(class_registry=classes)
class Base:
    __tablename__ = declared_attr(lambda cls: cls.__name__.lower())


Named = declarative_base()
Named.metadata.naming_convention = {"uq": "uq_%(table_name)s_%(column_0_name)s"}

"""What sqlalchemy.orm gives is there when sqlalchemy.ext.declarative was imported before it."""
from alembic import op
from sqlalchemy.ext.declarative import declarative_base
from sqlalchemy.orm import Session, relationship
from sqlalchemy import Column, ForeignKey, Integer, String

revision = "a1"
down_revision = None
Base = declarative_base()


class Parent(Base):
    __tablename__ = "parents"
    id = Column(Integer, primary_key=True)
    children = relationship("Child", back_populates="parent")


class Child(Base):
    __tablename__ = "children"
    id = Column(Integer, primary_key=True)
    name = Column(String(20), nullable=False)
    parent_id = Column(ForeignKey("parents.id"))
    parent = relationship("Parent", back_populates="children")


def upgrade():
    op.execute(Child.__table__.update().where(Child.parent_id.is_(None)).values(name="orphan"))
    op.execute(Parent.__table__.delete().where(~Parent.id.in_(Child.__table__.select().with_only_columns(Child.parent_id))))


def downgrade():
    op.execute(Child.__table__.delete())

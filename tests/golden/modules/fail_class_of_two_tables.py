"""A class whose rows are in two tables is a join of them."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.orm import Session, declarative_base

revision = "aaaa"
down_revision = None

Base = declarative_base()


class Payment(Base):
    __tablename__ = "payments"
    id = sa.Column(sa.Integer, primary_key=True)
    kind = sa.Column(sa.String(10))
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "plain"}


class Card(Payment):
    number = sa.Column(sa.String(20))
    __mapper_args__ = {"polymorphic_identity": "card"}


class Transfer(Payment):
    __tablename__ = "transfers"
    id = sa.Column(sa.Integer, sa.ForeignKey("payments.id"), primary_key=True)
    account = sa.Column(sa.String(20))
    __mapper_args__ = {"polymorphic_identity": "transfer"}


def upgrade():
    op.execute(sa.select(Transfer))

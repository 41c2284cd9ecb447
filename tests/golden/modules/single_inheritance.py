"""Classes that share a table: what tells their rows apart, and columns that one of them brings."""
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


class Shape(Base):
    __tablename__ = "shapes"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(10))


class Square(Shape):
    pass


def upgrade():
    Base.metadata.create_all(op.get_bind())
    session = Session(bind=op.get_bind())
    session.add(Payment())
    session.flush()
    session.add(Card(number="1234"))
    session.flush()
    session.add(Card(kind="other", number="1"))
    session.add(Square(name="s"))
    session.commit()
    op.execute(sa.insert(Card).values(number="2", kind="card"))
    op.execute(sa.insert(Transfer).values(id=1, account="a"))
    op.execute(sa.update(Transfer).values(account="b"))
    op.execute(sa.select(Payment.id, Payment.kind).where(Payment.kind == "card"))
    op.execute(sa.update(Payment).values(kind="x").where(Payment.id == 3))
    op.execute(sa.select(Payment.kind, Shape.id).select_from(Payment).join(Shape, Shape.id == Payment.id))
    op.execute(sa.select(Square.name))
    op.execute(sa.insert(Payment).values(kind="y" + session.query(Shape).one().name))


def downgrade():
    pass

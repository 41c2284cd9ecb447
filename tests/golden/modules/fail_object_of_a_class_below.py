"""The rows of a table that classes share are objects of the class that polymorphic_on tells."""
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
    __mapper_args__ = {"polymorphic_identity": "card"}


def upgrade():
    Base.metadata.create_all(op.get_bind())
    op.execute("INSERT INTO payments (kind) VALUES ('plain')")
    session = Session(bind=op.get_bind())
    plain = session.query(Payment).one()
    op.execute(f"INSERT INTO notes VALUES ('{plain.kind}')")
    op.execute("INSERT INTO payments (kind) VALUES ('card')")
    for payment in session.query(Payment).order_by(Payment.id):
        op.execute(f"INSERT INTO notes VALUES ('{type(payment).__name__}')")

"""A model has its table also where its key is a declared attribute of a base, and where it has none of its own."""
import sqlalchemy as sa
from alembic import op
from flask_sqlalchemy import SQLAlchemy

revision = "a"
down_revision = None


class Database(SQLAlchemy):
    def create_session(self, options):
        return super().create_session(options)


db = Database(session_options={"expire_on_commit": False})


class Base(db.Model):
    __abstract__ = True

    @sa.orm.declared_attr
    def id(cls):
        return db.Column(db.Integer, primary_key=True)


class LoneBoat(Base):
    name = db.Column(db.String)


class RentedBoat(LoneBoat):
    renter = db.Column(db.String)


class SoldBoat(LoneBoat):
    @sa.orm.declared_attr
    def id(cls):
        return db.Column(db.Integer, db.ForeignKey("lone_boat.id"), primary_key=True)


def upgrade():
    op.execute(sa.insert(LoneBoat).values(name="Ann"))
    op.execute(sa.update(RentedBoat.__table__).values(renter="Bob"))
    op.execute(sa.insert(SoldBoat.__table__).values(id=1))


def downgrade():
    pass

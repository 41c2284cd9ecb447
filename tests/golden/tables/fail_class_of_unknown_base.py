"""A base that is not known may give a class its table; of tables= it is no matter."""
import sqlalchemy as sa
from alembic import op
from shop.users import UserTable
from sqlalchemy.orm import declarative_base

revision = "a"
down_revision = None

Base = declarative_base()


class Boat(Base):
    __tablename__ = "boats"
    id = sa.Column(sa.Integer, primary_key=True)


class User(UserTable, Base):
    name = sa.Column(sa.String)


def upgrade():
    Base.metadata.create_all(op.get_bind(), tables=[Boat.__table__])
    Base.metadata.create_all(op.get_bind())


def downgrade():
    for table in Base.metadata.sorted_tables:
        op.drop_table(table.name)

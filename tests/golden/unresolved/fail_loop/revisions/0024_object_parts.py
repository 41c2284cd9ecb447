from alembic import op
import sqlalchemy as sa
from sqlalchemy import orm

revision = "0024"
down_revision = "0023"

Base = orm.declarative_base()


class T(Base):
    __tablename__ = "t"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.Text)

    @orm.validates("name")
    def lowered(self, key, value):
        return value.lower()


def upgrade():
    session = orm.Session(bind=op.get_bind())
    for t in session.query(T):
        t.name = "X"
    session.commit()


def downgrade():
    session = orm.Session(bind=op.get_bind())
    for t in session.query(T):
        t.owner = t.name
    session.commit()

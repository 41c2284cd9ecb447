from alembic import op
import sqlalchemy as sa
from sqlalchemy import orm

revision = "0021"
down_revision = "0020"

Base = orm.declarative_base()


class T(Base):
    __tablename__ = "t"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.Text)


def upgrade():
    session = orm.Session(bind=op.get_bind())
    for t in session.query(T):
        t.id = t.id + 100
    session.commit()


def downgrade():
    pass

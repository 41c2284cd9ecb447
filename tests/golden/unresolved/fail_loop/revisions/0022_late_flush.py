from alembic import op
import sqlalchemy as sa
from sqlalchemy import orm

revision = "0022"
down_revision = "0021"

Base = orm.declarative_base()


class T(Base):
    __tablename__ = "t"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.Text)


def upgrade():
    session = orm.Session(bind=op.get_bind())
    for t in session.query(T):
        t.name = "x"
    op.execute("DELETE FROM t WHERE name = 'y'")
    session.commit()


def downgrade():
    pass

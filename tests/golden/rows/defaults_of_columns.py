"""default= and onupdate= of statements that are run"""

# Not as Alembic: it is connected there
import datetime
import uuid

import sqlalchemy as sa
from alembic import op
from sqlalchemy.orm import Session, declarative_base

revision = "a1"
down_revision = None

Base = declarative_base()


class Worker(Base):
    __tablename__ = "workers"

    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20), default="nobody")
    key = sa.Column(sa.String(36), default=lambda: str(uuid.UUID(int=7)), nullable=False)
    made_at = sa.Column(sa.DateTime, default=lambda: datetime.datetime(2020, 1, 2))
    changed_at = sa.Column(sa.DateTime, onupdate=lambda: datetime.datetime(2021, 1, 2))
    tries = sa.Column(sa.Integer, default=lambda context: 0)
    length = sa.Column(sa.Integer, default=sa.func.length("abc"))


def upgrade():
    Base.metadata.create_all(op.get_bind())
    session = Session(bind=op.get_bind())
    session.add(Worker(name="first"))
    session.commit()
    bind = op.get_bind()
    bind.execute(sa.insert(Worker).values(key="other"))
    bind.execute(sa.insert(Worker), [{"name": "a", "tries": 1}, {"name": "b", "tries": 2}])
    bind.execute(sa.update(Worker).where(Worker.name == "b").values(tries=3))
    assert [row.key for row in session.query(Worker).order_by(Worker.id)][1] == "other"


def downgrade():
    op.drop_table("workers")

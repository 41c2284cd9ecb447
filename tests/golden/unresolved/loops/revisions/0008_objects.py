"""Mapped objects, and queries of a session."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy import orm

revision = "0008"
down_revision = "0007"

Base = orm.declarative_base()


class User(Base):
    __tablename__ = "users"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(100))
    kind = sa.Column(sa.Text)
    points = sa.Column(sa.BigInteger)
    level = sa.Column(sa.Text)


class Note(Base):
    __tablename__ = "notes"
    id = sa.Column(sa.Integer, primary_key=True)
    user_id = sa.Column(sa.Integer)
    text = sa.Column(sa.Text)
    n = sa.Column(sa.Integer)


def upgrade():
    session = orm.Session(bind=op.get_bind())
    for user in session.query(User):
        if user.name is None or user.kind == "c":
            continue
        user.level = user.kind + "!" if user.points else None
        user.points = user.points + 1 if user.points is not None else 0
        session.add(user)
    session.commit()
    for note in session.query(Note).filter(Note.id > 2000).order_by(Note.id).all():
        note.text = note.text or "(none)"
    session.flush()
    for user_id, level in session.query(User.id, User.level).filter(User.id < 5):
        session.query(Note).filter(Note.user_id == user_id).update({Note.n: user_id * 3, "text": level})
        session.execute(sa.delete(Note).where(Note.id == user_id + 2000))
    for row in session.query(Note.__table__).all():
        if row.n is None:
            session.execute(Note.__table__.update().where(Note.__table__.c.id == row.id).values(n=-row[0]))
    for user in session.execute(sa.select(User).where(User.id == 6)).scalars():
        user.level = f"{user.id}/{user.level}"
        session.commit()


def downgrade():
    pass

from alembic import op
import sqlalchemy as sa
from sqlalchemy import orm

revision = "0027"
down_revision = "0026"

Base = orm.declarative_base()


class T(Base):
    __tablename__ = "t"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.Text)


class Note(Base):
    __tablename__ = "notes"
    id = sa.Column(sa.Integer, primary_key=True)
    text = sa.Column(sa.Text)


def upgrade():
    op.create_table("notes", sa.Column("id", sa.Integer, primary_key=True), sa.Column("text", sa.Text))
    session = orm.Session(bind=op.get_bind())
    ts = session.query(T).all()
    session.add(Note(id=1, text="first"))
    for t in ts:
        t.name = "x"
        session.flush()
    session.commit()


def downgrade():
    session = orm.Session(bind=op.get_bind())
    note = Note(id=2, text="second")
    session.add(note)
    session.flush()
    ts = session.query(T).all()
    note.text = "changed"
    for t in ts:
        session.execute(sa.text("UPDATE t SET name = 'y' WHERE id = :id"), {"id": t.id})

"""A mapped object, and lists."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy import orm

revision = "0005"
down_revision = "0004"
Base = orm.declarative_base()
log = sa.table("log", sa.column("text", sa.Text), sa.column("n", sa.Integer))


class User(Base):
    __tablename__ = "users"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.Text)
    points = sa.Column(sa.Integer)


def upgrade():
    conn = op.get_bind()
    session = orm.Session(bind=conn)
    user = session.query(User).filter(User.name == "ann").order_by(User.id).first()
    user.points = 70
    session.flush()
    if session.query(User).filter(User.points == 70).count() > 1:
        conn.execute(log.insert().values(text="more than one"))
    rows = conn.execute(sa.text("SELECT id, name FROM users WHERE name <> 'ann' ORDER BY id")).fetchall()
    if rows:
        first = rows[0].id
        for row in rows:
            if row.id == first:
                continue
            conn.execute(sa.text("INSERT INTO log (text, n) VALUES (:t, :n)"), {"t": f"{first}: {row.name}", "n": row.id})
    else:
        conn.execute(log.insert().values(text="nobody else"))
    session.commit()


def downgrade():
    pass

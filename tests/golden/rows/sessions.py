# Not as Alembic: its offline mode has no rows; this is what it does when connected.
"""Sessions and queries work on the rows that the chain has made."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy import orm

revision = "a1"
down_revision = None
Base = orm.declarative_base()


class User(Base):
    __tablename__ = "users"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))
    score = sa.Column(sa.Integer)


def upgrade():
    bind = op.get_bind()
    op.create_table(
        "users",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(20)),
        sa.Column("score", sa.Integer),
    )
    session = orm.Session(bind=bind)
    session.add(User(name="ann", score=1))
    session.add_all([User(name="bob", score=2), User(name="cas", score=3)])
    session.commit()
    assert session.query(User).count() == 3
    for user in session.query(User).filter(User.score > 1).order_by(User.id):
        user.name = user.name + "!"
    session.flush()
    assert [name for (name,) in session.query(User.name).order_by(User.id)] == ["ann", "bob!", "cas!"]
    assert session.query(User).execution_options(stream_results=True).filter_by(name="ann").first().id == 1
    assert session.get(User, 2).score == 2
    session.query(User).filter(User.id == 3).delete()
    session.query(User).update({"score": User.score + 1})
    assert session.scalar(sa.select(sa.func.sum(User.score))) == 5
    session.close()


def downgrade():
    op.drop_table("users")

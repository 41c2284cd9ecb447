"""What is refused in a savepoint is rolled back with what stands before it there; without one nothing can follow."""
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    bind = op.get_bind()
    op.create_table("word", sa.Column("id", sa.Integer, primary_key=True), sa.Column("text", sa.Text))
    op.create_table("missing", sa.Column("id", sa.Integer, primary_key=True))
    op.drop_table("missing")
    print(sa.inspect(bind).has_table("word"))

    try:
        with bind.begin_nested():
            op.create_table("lost", sa.Column("id", sa.Integer, primary_key=True))
            op.drop_table("missing")
    except DBAPIError:
        op.add_column("word", sa.Column("was_missing", sa.Boolean()))
    if not sa.inspect(bind).has_table("lost"):
        op.create_index("ix_word_text", "word", ["text"])

    point = bind.begin_nested()
    op.execute("INSERT INTO word (id, text) VALUES (1, 'one')")
    point.commit()
    point = bind.begin_nested()
    op.execute("INSERT INTO word (id, text) VALUES (2, 'two')")
    point.rollback()

    session = Session(bind=bind)
    try:
        with session.begin_nested():
            session.execute(sa.text("INSERT INTO word (id, text) VALUES (3, 'three')"))
            session.execute(sa.text("INSERT INTO word (id, text) VALUES (1, 'again')"))
    except DBAPIError:
        pass
    point = session.begin_nested()
    session.execute(sa.text("INSERT INTO word (id, text) VALUES (4, 'four')"))
    point.rollback()
    for (count,) in bind.execute(sa.text("SELECT count(*) FROM word")):
        op.execute("INSERT INTO word (id, text) VALUES (10, 'of %s')" % count)


def downgrade():
    op.drop_table("word")

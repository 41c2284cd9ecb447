"""Queries in loops: loops in them, and single rows."""
from alembic import op
import sqlalchemy as sa

revision = "0007"
down_revision = "0006"

users = sa.table("users", sa.column("id", sa.Integer), sa.column("name", sa.Text), sa.column("kind", sa.Text), sa.column("points", sa.BigInteger))
notes = sa.table("notes", sa.column("id", sa.Integer), sa.column("user_id", sa.Integer), sa.column("text", sa.Text), sa.column("n", sa.Integer))


def upgrade():
    conn = op.get_bind()
    op.execute("INSERT INTO notes (id, user_id, text) SELECT id + 20, id % 3 + 1, kind || id FROM users")
    for user in conn.execute(sa.select(users.c.id, users.c.kind).order_by(users.c.id)).fetchall():
        of_user = sa.select(notes.c.id, notes.c.text).where(notes.c.user_id == user.id).order_by(notes.c.id)
        for note in conn.execute(of_user).fetchall():
            if note.text is not None and user.kind == "a":
                conn.execute(notes.update().where(notes.c.id == note.id).values(text=f"{user.kind}:{note.text}"))
            elif note.text:
                conn.execute(notes.insert().values(id=note.id + 100 * user.id, text=user.kind + note.text))
        conn.execute(users.update().where(users.c.id == user.id).values(points=user.id))
    for (user_id,) in conn.execute(sa.text("SELECT id FROM users ORDER BY id")).fetchall():
        first = conn.execute(sa.text("SELECT id, text FROM notes WHERE user_id = :u ORDER BY id"), {"u": user_id}).first()
        if first is None:
            op.execute(f"INSERT INTO notes (id, text) VALUES ({user_id} + 1000, 'none')")
            continue
        count = conn.execute(sa.text("SELECT count(*) AS found FROM notes WHERE user_id = :u"), {"u": user_id}).scalar()
        conn.execute(sa.text("UPDATE notes SET n = :n WHERE id = :i"), {"n": count, "i": first.id})
        kind = conn.execute(sa.select(users.c.kind).where(users.c.id == first[0] - 20)).scalar()
        if kind:
            conn.execute(notes.update().where(notes.c.id == first.id).values(text=first.text + "/" + kind))
        again = conn.execute(sa.text("SELECT name FROM users WHERE id = :u"), {"u": user_id}).fetchall()
        if again:
            conn.execute(notes.insert().values(id=2000 + user_id, text=again[0][0]))


def downgrade():
    pass

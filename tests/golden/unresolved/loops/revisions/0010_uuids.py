"""New UUIDs, one for each row."""
import uuid

from alembic import op
import sqlalchemy as sa

revision = "0010"
down_revision = "0009"

notes = sa.table("notes", sa.column("id", sa.Integer), sa.column("text", sa.Text))


def upgrade():
    conn = op.get_bind()
    for (user_id,) in conn.execute(sa.text("SELECT id FROM users")).fetchall():
        key = uuid.uuid4()
        conn.execute(notes.insert().values(id=user_id + 5000, text=str(key)))
        conn.execute(notes.insert().values(id=user_id + 6000, text=key.hex))
        conn.execute(notes.insert().values(id=user_id + 7000, text=str(uuid.uuid4())))
    op.execute("UPDATE notes SET n = (SELECT count(DISTINCT text) FROM notes WHERE id > 5000) WHERE id > 5000")
    op.execute(
        "UPDATE notes SET n = -1 WHERE id > 6000 AND id < 7000"
        " AND text <> (SELECT replace(o.text, '-', '') FROM notes o WHERE o.id = notes.id - 1000)"
    )
    op.execute("UPDATE notes SET text = substr(text, 13, 1) || length(text) WHERE id > 6000 AND id < 7000")
    op.execute("UPDATE notes SET text = substr(text, 9, 1) || substr(text, 15, 1) || substr(text, 24, 1) || length(text) WHERE id > 5000 AND length(text) = 36")


def downgrade():
    pass

"""Texts that look like the block's own."""
from alembic import op
import sqlalchemy as sa

revision = "0004"
down_revision = "0003"


def upgrade():
    conn = op.get_bind()
    notes = sa.table("notes", sa.column("id"), sa.column("text"))
    for (text,) in conn.execute(sa.text("SELECT text FROM notes WHERE text IS NOT NULL")).fetchall():
        conn.execute(notes.update().where(notes.c.text == text).values(text="$sqlgen$ %s \\ 'q' " + text))
    for note_id in conn.execute(sa.text("SELECT id FROM notes")).scalars().all():
        if note_id in (1, 3) or note_id > 8:
            conn.execute(notes.delete().where(notes.c.id == note_id))
        else:
            conn.execute(notes.insert().values(id=note_id + 100, text="%d%%"))


def downgrade():
    pass

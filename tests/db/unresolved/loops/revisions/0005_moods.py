"""Values of an enum, booleans by identity, several tables in one query."""
from alembic import op
import sqlalchemy as sa

revision = "0005"
down_revision = "0004"


def upgrade():
    conn = op.get_bind()
    users = sa.table("users", sa.column("id"), sa.column("mood"), sa.column("name"), sa.column("active"))
    notes = sa.table("notes", sa.column("id"), sa.column("user_id"), sa.column("text"))
    query = sa.select(users.c.id, users.c.mood, users.c.active, notes.c.id.label("note_id"), notes.c.text).select_from(
        users.outerjoin(notes, notes.c.user_id == users.c.id)
    )
    for row in conn.execute(query.order_by(users.c.id, notes.c.id)).all():
        mood = row.mood
        if row.active is True and row.mood == "glad":
            mood = "sad"
        elif row.active is not False:
            mood = None
        conn.execute(users.update().where(users.c.id == row.id).values(mood=mood, name=f"{row.mood}/{row.note_id}/{row.active}"))
        if row.note_id is not None and not row.text:
            conn.execute(notes.update().where(notes.c.id == row.note_id).values(text=row.mood))


def downgrade():
    pass

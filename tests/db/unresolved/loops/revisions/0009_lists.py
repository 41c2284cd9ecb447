"""Lists of what rows give, and what is done if there are any."""
from alembic import op
import sqlalchemy as sa

revision = "0009"
down_revision = "0008"

users = sa.table("users", sa.column("id", sa.Integer), sa.column("name", sa.Text), sa.column("kind", sa.Text))
notes = sa.table("notes", sa.column("id", sa.Integer), sa.column("user_id", sa.Integer), sa.column("text", sa.Text))


def upgrade():
    conn = op.get_bind()
    rows = conn.execute(sa.select(users.c.id, users.c.name, users.c.kind).order_by(users.c.id)).fetchall()
    op.bulk_insert(notes, [{"id": row.id + 3000, "user_id": row.id, "text": f"{row.kind}:{row.name}"} for row in rows if row.name])
    made = [{"n": row.id * 2, "t": row.name or "-"} for row in conn.execute(sa.text("SELECT id, name FROM users ORDER BY id")).all()]
    if made:
        conn.execute(sa.text("UPDATE notes SET n = :n WHERE text = :t"), made)
    found = conn.execute(sa.select(users.c.id, users.c.kind).where(users.c.id > 4)).fetchall()
    if found:
        for row in found:
            conn.execute(notes.insert().values(id=row.id + 4000, text=row.kind))
        print("done")
    values = []
    for row in conn.execute(sa.select(users.c.id, users.c.kind, users.c.name).order_by(users.c.id)).fetchall():
        if row.kind == "c":
            continue
        values.append({"id": row.id + 8000, "text": row.kind})
        if row.name:
            values.append(dict(id=row.id + 9000, text=row.name))
    op.bulk_insert(notes, values)


def downgrade():
    pass

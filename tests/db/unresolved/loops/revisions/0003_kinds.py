"""Lookups, statements made of texts, values that are passed on."""
from alembic import op
import sqlalchemy as sa

revision = "0003"
down_revision = "0002"

KINDS = {"a": "alpha", "b": "beta'", "c": None}
LEVELS = {1: "one", 2: "two"}


def upgrade():
    conn = op.get_bind()
    op.add_column("users", sa.Column("level", sa.Text, server_default="none"))
    for user_id, kind, token in conn.execute(sa.text("SELECT id, kind, token FROM users")).all():
        conn.execute(
            sa.text("INSERT INTO notes (user_id, text, token, n) VALUES (:u, :t, :k, :n)").bindparams(
                u=user_id, t=KINDS[kind], k=token, n=user_id * 10
            )
        )
    rows = conn.execute(sa.text("SELECT u.id, u.kind, u.mood IS NULL AS moodless FROM users u JOIN notes n ON n.user_id = u.id"))
    for row in rows.mappings().all():
        mood = "glad" if row["kind"] == "a" else "sad"
        op.execute(
            sa.table("users", sa.column("id"), sa.column("mood")).update().where(sa.column("id") == row["id"]).values(mood=mood)
        )
    for row in conn.execute(sa.text("SELECT id FROM users")):
        op.execute(f"UPDATE users SET level = 'l{row.id}' WHERE id = {row.id}")
    for row in conn.execute(sa.text("SELECT id, kind, name FROM users WHERE id < 4")):
        op.execute(sa.text(f"INSERT INTO notes (user_id, text) VALUES ({row.id}, '{row.kind}%')"))
        op.execute(
            sa.text("UPDATE notes SET text = :t WHERE user_id = :u AND n IS NULL").bindparams(
                t=LEVELS.get(row.id, "many"), u=row.id
            )
        )
    op.execute("DELETE FROM users WHERE id = -1")


def downgrade():
    op.drop_column("users", "level")

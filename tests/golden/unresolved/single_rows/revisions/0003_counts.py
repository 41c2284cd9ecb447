"""Counts decide, and are values."""
from alembic import op
import sqlalchemy as sa

revision = "0003"
down_revision = "0002"
users = sa.table("users", sa.column("id", sa.Integer), sa.column("name", sa.Text), sa.column("points", sa.Integer))
log = sa.table("log", sa.column("text", sa.Text), sa.column("n", sa.Integer))


def upgrade():
    conn = op.get_bind()
    count = conn.execute(sa.select(sa.func.count()).select_from(users)).scalar_one()
    if count > 2:
        conn.execute(log.insert().values(text=f"{count} users", n=count * 2))
    elif count == 1:
        conn.execute(log.insert().values(text="one"))
    nameless = conn.execute(sa.text("SELECT count(*) FROM users WHERE name IS NULL OR name = ''")).scalar()
    if not nameless:
        return
    conn.execute(sa.text("INSERT INTO log (text, n) VALUES ('without a name', :n)"), {"n": nameless})
    deleted = sa.delete(users).where(users.c.name == "")
    conn.execute(deleted)
    if conn.execute(sa.text("SELECT count(*) FROM users")).scalar() != count:
        conn.execute(log.insert().values(text="deleted", n=count))


def downgrade():
    pass

"""Values of a row that are None, 0, '' or not, and exceptions of the revision's own."""
from alembic import op
import sqlalchemy as sa

revision = "0005"
down_revision = "0004"
users = sa.table(
    "users",
    sa.column("id", sa.Integer),
    sa.column("name", sa.Text),
    sa.column("points", sa.Integer),
    sa.column("active", sa.Boolean),
    sa.column("made", sa.DateTime),
)
log = sa.table(
    "log",
    sa.column("text", sa.Text),
    sa.column("n", sa.Integer),
    sa.column("b", sa.Boolean),
    sa.column("made", sa.DateTime),
)


def upgrade():
    conn = op.get_bind()
    row = conn.execute(sa.select(users).where(users.c.id != 55).order_by(users.c.id.desc())).mappings().first()
    try:
        if row is None:
            raise LookupError("no user")
        conn.execute(log.insert().values(text=row["name"], n=row["points"], b=row["active"], made=row["made"]))
    except LookupError:
        conn.execute(log.insert().values(text="no user"))
        return
    finally:
        conn.execute(log.insert().values(text="in any case"))
    if row["name"]:
        conn.execute(log.insert().values(text=f"name {row['name']}"))
    if row["points"]:
        conn.execute(log.insert().values(text="points", n=row["points"]))
    if row["active"] is None:
        conn.execute(log.insert().values(text="not known"))
    elif row["active"]:
        conn.execute(log.insert().values(b=not row["active"]))
    i, name = conn.execute(sa.text("SELECT id, name FROM users WHERE id <> 55 ORDER BY id")).first()
    op.execute(f"UPDATE log SET n = {i} WHERE n IS NULL")
    match name:
        case None:
            conn.execute(log.insert().values(text="none"))
        case "ann" | "Bob":
            conn.execute(log.insert().values(text="known"))
        case _:
            conn.execute(log.insert().values(text="other"))


def downgrade():
    pass

"""What is there already is not made again, in a function and a loop of the revision's own."""
from alembic import op
import sqlalchemy as sa

revision = "0004"
down_revision = "0003"
roles = sa.table("roles", sa.column("id", sa.Integer), sa.column("name", sa.Text), sa.column("code", sa.String))
log = sa.table("log", sa.column("text", sa.Text), sa.column("n", sa.Integer))


def role_of(conn, name):
    row = conn.execute(sa.select(roles.c.id, roles.c.code).where(roles.c.name == name)).fetchone()
    if row is not None:
        return row
    conn.execute(roles.insert().values(id=50 + len(name), name=name))
    return conn.execute(sa.select(roles.c.id, roles.c.code).where(roles.c.name == name)).one()


def upgrade():
    conn = op.get_bind()
    made = {}
    for name in ("admin", "user"):
        made[name] = role_of(conn, name)
    for name, row in made.items():
        if row.code is None:
            conn.execute(log.insert().values(text=name, n=row.id))
        else:
            conn.execute(log.insert().values(text=row.code.upper(), n=row.id))
    if conn.execute(sa.text("SELECT 1 AS found FROM roles WHERE name = 'guest'")).first() is None:
        conn.execute(roles.insert().values(id=90, name="guest"))


def downgrade():
    pass

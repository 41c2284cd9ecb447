"""A row that may be there decides, and its values go on; what stands around it is as ever."""
from alembic import op
import sqlalchemy as sa

revision = "0002"
down_revision = "0001"
users = sa.table("users", sa.column("id", sa.Integer), sa.column("name", sa.Text), sa.column("points", sa.Integer))
log = sa.table("log", sa.column("text", sa.Text), sa.column("n", sa.Integer))


def upgrade():
    conn = op.get_bind()
    op.add_column("users", sa.Column("role_id", sa.Integer))
    row = conn.execute(sa.text("SELECT id, name FROM users WHERE name = 'ann' ORDER BY id")).first()
    if row:
        conn.execute(log.insert().values(text=row.name, n=row.id))
        role = row[0]
    else:
        conn.execute(sa.text("INSERT INTO users (id, name) VALUES (55, 'ann')"))
        role = conn.execute(sa.text("SELECT id FROM users WHERE name = 'ann'")).scalar()
    conn.execute(users.update().where(users.c.points.is_(None)).values(points=role))
    op.execute("UPDATE users SET role_id = 5")
    op.create_index("ix_users_name", "users", ["name"])
    op.execute("UPDATE users SET role_id = role_id + 1")


def downgrade():
    pass

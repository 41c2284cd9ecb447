"""What is no column's value: what it is the script finds out, where it is used."""
from alembic import op
import sqlalchemy as sa

revision = "0006"
down_revision = "0005"
log = sa.table("log", sa.column("text", sa.Text), sa.column("n", sa.Integer))


def upgrade():
    conn = op.get_bind()
    if not conn.execute(sa.text("SELECT EXISTS (SELECT 1 FROM roles WHERE name = 'user')")).scalar():
        conn.execute(log.insert().values(text="no such role"))
    if conn.execute(sa.text("SELECT 1 FROM roles WHERE name = 'admin'")).scalar():
        conn.execute(log.insert().values(text="there"))
    if conn.execute(sa.text("SELECT sum(points) FROM users")).scalar():
        conn.execute(log.insert().values(text="points"))
    row = conn.execute(sa.text("SELECT upper(name) AS name, length(name) FROM users ORDER BY id")).first()
    if row and row.name == "ANN":
        conn.execute(log.insert().values(text=row.name + "!"))


def downgrade():
    pass

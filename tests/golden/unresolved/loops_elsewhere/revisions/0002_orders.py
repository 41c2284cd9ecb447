"""Rows of a table that no revision makes."""
from alembic import op
import sqlalchemy as sa

revision = "0002"
down_revision = "0001"

orders = sa.table("orders", sa.column("id", sa.Integer), sa.column("title", sa.String), sa.column("paid", sa.Boolean), sa.column("code"))
notes = sa.table("notes", sa.column("id", sa.Integer), sa.column("text", sa.Text), sa.column("n", sa.Integer))


def upgrade():
    conn = op.get_bind()
    for row in conn.execute(sa.select(orders.c.id, orders.c.title, orders.c.paid, orders.c.code)).fetchall():
        if row.paid:
            conn.execute(notes.insert().values(id=row.id, text=row.title.upper(), n=row.id + 1))
        elif row.code is not None:
            conn.execute(notes.insert().values(id=row.id, text=row.code))


def downgrade():
    pass

"""The same by texts: of values without a type it is only known that they are there."""
from alembic import op
import sqlalchemy as sa

revision = "0003"
down_revision = "0002"


def upgrade():
    conn = op.get_bind()
    if conn.dialect.name == "sqlite":
        return
    rows = conn.execute(sa.text("SELECT o.id, o.code AS c FROM orders AS o JOIN notes ON notes.id = o.id ORDER BY o.id"))
    for order_id, code in rows.fetchall():
        if code is None:
            continue
        conn.execute(sa.text("UPDATE notes SET text = text || '/' || :c WHERE id = :i"), {"c": code, "i": order_id})


def downgrade():
    pass

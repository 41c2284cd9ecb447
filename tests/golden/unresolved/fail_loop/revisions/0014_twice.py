import uuid

from alembic import op
import sqlalchemy as sa

revision = "0014"
down_revision = "0013"

QUERY = sa.text("SELECT id, name, data FROM t")


def update(text):
    return text


def upgrade():
    conn = op.get_bind()
    rows = conn.execute(QUERY).fetchall()
    for row in rows:
        conn.execute(sa.text("UPDATE t SET name = 'a' WHERE id = :i"), {"i": row.id})
    for row in rows:
        conn.execute(sa.text("UPDATE t SET name = 'b' WHERE id = :i"), {"i": row.id})


def downgrade():
    pass

import uuid

from alembic import op
import sqlalchemy as sa

revision = "0008"
down_revision = "0007"

QUERY = sa.text("SELECT id, name, data FROM t")


def update(text):
    return text


def upgrade():
    conn = op.get_bind()
    rows = conn.execute(QUERY).fetchall()
    op.execute("UPDATE t SET name = 'x'")
    for row in rows:
        conn.execute(sa.text("UPDATE t SET name = :n WHERE id = :i"), {"n": row.name, "i": row.id})


def downgrade():
    pass

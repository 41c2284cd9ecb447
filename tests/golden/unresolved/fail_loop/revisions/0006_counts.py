import uuid

from alembic import op
import sqlalchemy as sa

revision = "0006"
down_revision = "0005"

QUERY = sa.text("SELECT id, name, data FROM t")


def update(text):
    return text


def upgrade():
    conn = op.get_bind()
    count = 0
    for row in conn.execute(QUERY):
        conn.execute(sa.text("UPDATE t SET name = 'x' WHERE id = :i"), {"i": row.id})
        count += 1
    if count > 5:
        op.execute("DELETE FROM t")


def downgrade():
    pass

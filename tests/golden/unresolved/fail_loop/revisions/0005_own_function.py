import uuid

from alembic import op
import sqlalchemy as sa

revision = "0005"
down_revision = "0004"

QUERY = sa.text("SELECT id, name, data FROM t")


SEEN = []


def update(text):
    SEEN.append(text)
    return text


def upgrade():
    conn = op.get_bind()
    for row in conn.execute(QUERY):
        conn.execute(sa.text("UPDATE t SET name = :n WHERE id = :i"), {"n": update(row.name), "i": row.id})


def downgrade():
    pass

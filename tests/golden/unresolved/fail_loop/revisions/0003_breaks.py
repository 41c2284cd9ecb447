import uuid

from alembic import op
import sqlalchemy as sa

revision = "0003"
down_revision = "0002"

QUERY = sa.text("SELECT id, name, data FROM t")


def update(text):
    return text


def upgrade():
    conn = op.get_bind()
    for row in conn.execute(QUERY):
        conn.execute(sa.text("UPDATE t SET name = 'x' WHERE id = :i"), {"i": row.id})
        break


def downgrade():
    pass

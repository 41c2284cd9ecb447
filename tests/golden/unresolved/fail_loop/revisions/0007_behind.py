import uuid

from alembic import op
import sqlalchemy as sa

revision = "0007"
down_revision = "0006"

QUERY = sa.text("SELECT id, name, data FROM t")


def update(text):
    return text


def upgrade():
    conn = op.get_bind()
    for row in conn.execute(QUERY):
        last = row.id
    conn.execute(sa.text("UPDATE t SET name = 'x' WHERE id = :i"), {"i": last})


def downgrade():
    pass

import random

from alembic import op
import sqlalchemy as sa

revision = "0004"
down_revision = "0003"

QUERY = sa.text("SELECT id, name, data FROM t")


def update(text):
    return text


def upgrade():
    conn = op.get_bind()
    for row in conn.execute(QUERY):
        conn.execute(sa.text("UPDATE t SET name = :n WHERE id = :i"), {"n": str(random.random()), "i": row.id})


def downgrade():
    pass

import uuid

from alembic import op
import sqlalchemy as sa

revision = "0009"
down_revision = "0008"

QUERY = sa.text("SELECT id, name, data FROM t")


def update(text):
    return text


def upgrade():
    conn = op.get_bind()
    for row in conn.execute(QUERY):
        made = conn.execute(sa.text("INSERT INTO t (name) VALUES ('x') RETURNING id"))
        conn.execute(sa.text("UPDATE t SET name = :n WHERE id = :i"), {"n": made.scalar(), "i": row.id})


def downgrade():
    pass

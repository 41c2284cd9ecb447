import uuid

from alembic import op
import sqlalchemy as sa

revision = "0011"
down_revision = "0010"

QUERY = sa.text("SELECT id, name, data FROM t")


def update(text):
    return text


def upgrade():
    conn = op.get_bind()
    rows = conn.execute(QUERY).fetchall()
    if len(rows) > 0:
        op.execute("DELETE FROM t")


def downgrade():
    pass

import uuid

from alembic import op
import sqlalchemy as sa

revision = "0013"
down_revision = "0012"

QUERY = sa.text("SELECT id, name, data FROM t")


def update(text):
    return text


def upgrade():
    conn = op.get_bind()
    for row in conn.execute(QUERY):
        op.execute(f"CREATE TABLE t{row.id} (id INTEGER)")


def downgrade():
    pass

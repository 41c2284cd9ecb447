import uuid

from alembic import op
import sqlalchemy as sa

revision = "0002"
down_revision = "0001"

QUERY = sa.text("SELECT id, name, data FROM t")


def update(text):
    return text


def upgrade():
    conn = op.get_bind()
    names = ["first"]
    for row in conn.execute(QUERY):
        names.append(row.name)


def downgrade():
    pass

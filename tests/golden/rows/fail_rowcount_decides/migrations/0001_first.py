"""How many rows a statement changed is told, and nothing depends on it."""
import logging

import sqlalchemy as sa

from alembic import op

revision = "0001"
down_revision = None

LOG = logging.getLogger(__name__)


def upgrade():
    conn = op.get_bind()
    stale = conn.execute(sa.text("SELECT id FROM word WHERE stale")).fetchall() if sa.inspect(conn).has_table("nothing") else []
    result = conn.execute(sa.text("UPDATE word SET name = lower(name)"))
    LOG.info("%d rows, %d stale", result.rowcount, len(stale))
    print(f"changed: {result.rowcount}", result.rowcount + 1)
    total = conn.execute(sa.text("DELETE FROM word WHERE name = ''")).rowcount
    LOG.info(f"together {total:>5}")


def downgrade():
    conn = op.get_bind()
    sa.inspect(conn).has_table("word")
    if conn.execute(sa.text("DELETE FROM word")).rowcount == 0:
        raise RuntimeError("nothing to take back")

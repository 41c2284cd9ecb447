"""Values that are equal and not held alike decide nothing."""

import sqlalchemy as sa
from alembic import op

revision = "counts"
down_revision = None


def upgrade():
    op.execute("CREATE TABLE t (id int, every interval, data jsonb, amounts numeric[])")
    op.execute("INSERT INTO t VALUES (1, '1 day', '{\"a\": 1}', '{1.0}'), (2, '24:00:00', '{\"a\":1}', '{1}')")
    if op.get_bind().execute(sa.text("SELECT count(DISTINCT data) FROM t")).scalar() == 1:
        op.execute("DELETE FROM t")


def downgrade():
    op.execute("DROP TABLE t")

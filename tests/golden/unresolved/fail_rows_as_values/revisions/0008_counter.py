import collections

from alembic import op
import sqlalchemy as sa

revision = "0008"
down_revision = "0007"


def upgrade():
    rows = op.get_bind().execute(sa.text("SELECT id, name FROM t"))
    counts = collections.Counter()
    for row in rows:
        counts.update(["row"])
    op.execute("COMMENT ON TABLE t IS '%d rows'" % counts["row"])


def downgrade():
    pass

"""an object's repr() without one of its own has an address in it, which no two runs share"""
import hashlib

import sqlalchemy as sa
from alembic import op

revision = "a1b2c3d4e5f6"
down_revision = None


class Marker:
    pass


def helper():
    pass


def upgrade():
    repr(Marker())  # nobody sees it
    op.execute(f"UPDATE t SET by = '{Marker()}'")
    op.execute(sa.text("UPDATE t SET by = '%s'" % helper))
    op.execute("COMMENT ON TABLE t IS '%r'" % sa.column("a"))


def downgrade():
    op.execute("UPDATE t SET key = '%s'" % hashlib.md5(repr(Marker()).encode()).hexdigest())

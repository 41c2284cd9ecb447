import contextvars

from alembic import op
import sqlalchemy as sa

revision = "0009"
down_revision = "0008"


def upgrade():
    rows = op.get_bind().execute(sa.text("SELECT id, name FROM t"))
    seen = contextvars.ContextVar("seen", default=False)
    for row in rows:
        seen.set(True)
    op.execute("COMMENT ON TABLE t IS '%s'" % seen.get())


def downgrade():
    pass

from alembic import op
import sqlalchemy as sa

revision = "0006"
down_revision = "0005"


def upgrade():
    rows = op.get_bind().execute(sa.text("SELECT id, name FROM t"))
    names = [row.name for row in rows]
    op.execute("COMMENT ON TABLE t IS '%r'" % (names,))


def downgrade():
    pass

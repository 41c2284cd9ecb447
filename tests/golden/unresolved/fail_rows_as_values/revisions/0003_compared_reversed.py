from alembic import op
import sqlalchemy as sa

revision = "0003"
down_revision = "0002"


def upgrade():
    rows = op.get_bind().execute(sa.text("SELECT id, name FROM t"))
    if [] != rows.fetchall():
        op.execute("INSERT INTO t VALUES (1, 'first')")


def downgrade():
    pass

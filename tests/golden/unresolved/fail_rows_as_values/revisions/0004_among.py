from alembic import op
import sqlalchemy as sa

revision = "0004"
down_revision = "0003"


def upgrade():
    rows = op.get_bind().execute(sa.text("SELECT id, name FROM t"))
    if rows.fetchall() in ([], None):
        op.execute("INSERT INTO t VALUES (1, 'first')")


def downgrade():
    pass

from alembic import op
import sqlalchemy as sa

revision = "0005"
down_revision = "0004"


def upgrade():
    rows = op.get_bind().execute(sa.text("SELECT id, name FROM t"))
    names = [row.name for row in rows]
    if names == []:
        op.execute("INSERT INTO t VALUES (1, 'first')")


def downgrade():
    pass

"""third"""
from alembic import op

revision = "c3"
down_revision = "b2"


def upgrade():
    for row in op.get_bind().execute("SELECT id FROM t").fetchall():
        op.execute(f"DELETE FROM t WHERE id = {row[0]}")


def downgrade():
    pass

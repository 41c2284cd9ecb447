"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "be20c0ffee02"
down_revision = "ae10c0ffee01"


def upgrade():
    rows = op.get_bind().execute(sa.text("SELECT id FROM t")).fetchall()
    if len(rows) > 1:
        op.execute(f"DELETE FROM u WHERE id = {rows[0].id}")


def downgrade():
    pass

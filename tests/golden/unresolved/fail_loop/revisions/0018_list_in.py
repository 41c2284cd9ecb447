from alembic import op
import sqlalchemy as sa
from sqlalchemy import orm

revision = "0018"
down_revision = "0017"


def upgrade():
    conn = op.get_bind()
    ids = [row.id for row in conn.execute(sa.text("SELECT id FROM t"))]
    conn.execute(sa.delete(sa.table("t", sa.column("id"))).where(sa.column("id").in_(ids)))


def downgrade():
    pass

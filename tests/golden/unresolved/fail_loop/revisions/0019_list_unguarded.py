from alembic import op
import sqlalchemy as sa
from sqlalchemy import orm

revision = "0019"
down_revision = "0018"


def upgrade():
    conn = op.get_bind()
    values = [{"i": row.id} for row in conn.execute(sa.text("SELECT id FROM t"))]
    conn.execute(sa.text("UPDATE t SET name = 'x' WHERE id = :i"), values)


def downgrade():
    pass

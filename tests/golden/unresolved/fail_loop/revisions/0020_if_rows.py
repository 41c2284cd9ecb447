from alembic import op
import sqlalchemy as sa
from sqlalchemy import orm

revision = "0020"
down_revision = "0019"


def upgrade():
    conn = op.get_bind()
    rows = conn.execute(sa.text("SELECT id FROM t")).fetchall()
    if rows:
        op.execute("DELETE FROM t WHERE name IS NULL")
        for row in rows:
            conn.execute(sa.text("UPDATE t SET name = 'x' WHERE id = :i"), {"i": row.id})


def downgrade():
    pass

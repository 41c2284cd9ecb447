from alembic import op
import sqlalchemy as sa

revision = "0007"
down_revision = "0006"


def upgrade():
    conn = op.get_bind()
    result = conn.execute(sa.text("SELECT id FROM t ORDER BY id"))
    first = result.fetchone()
    for row in result:
        conn.execute(sa.text("UPDATE t SET name = 'x' WHERE id = :i"), {"i": row.id})


def downgrade():
    pass

from alembic import op
import sqlalchemy as sa

revision = "0008"
down_revision = "0007"


def upgrade():
    conn = op.get_bind()
    result = conn.execute(sa.text("SELECT id FROM t ORDER BY id"))
    conn.execute(sa.text("DELETE FROM t WHERE name = 'x'"))
    if result.first():
        conn.execute(sa.text("INSERT INTO t (name) VALUES ('x')"))


def downgrade():
    pass

from alembic import op
import sqlalchemy as sa

revision = "0006"
down_revision = "0005"


def upgrade():
    conn = op.get_bind()
    while conn.execute(sa.text("SELECT count(*) FROM t")).scalar() > 0:
        conn.execute(sa.text("DELETE FROM t WHERE id IN (SELECT min(id) FROM t)"))


def downgrade():
    pass

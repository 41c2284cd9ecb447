"""A key that follows, and a row that stops the script where there is one."""
from alembic import op
import sqlalchemy as sa

revision = "0007"
down_revision = "0006"
log = sa.table("log", sa.column("text", sa.Text), sa.column("n", sa.Integer))


def upgrade():
    conn = op.get_bind()
    following = (conn.execute(sa.text("SELECT max(id) FROM users")).scalar() or 0) + 1
    conn.execute(log.insert().values(n=following, text="next"))
    row = conn.execute(sa.text("SELECT id FROM users WHERE points < 0")).first()
    if row:
        raise ValueError(f"{row.id} has less than no points")

    op.execute("UPDATE users SET points = points - 1 WHERE points = 70")


def downgrade():
    pass

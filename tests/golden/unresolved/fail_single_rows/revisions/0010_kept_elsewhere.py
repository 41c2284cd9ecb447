from alembic import op
import sqlalchemy as sa

from seen import SEEN

revision = "0010"
down_revision = "0009"


def upgrade():
    conn = op.get_bind()
    count = conn.execute(sa.text("SELECT count(*) FROM t")).scalar()
    if count > 1:
        conn.execute(sa.text("DELETE FROM t WHERE name = 'x'"))
    if not SEEN:
        SEEN.append(count)
    conn.execute(sa.text("UPDATE t SET name = 'x' WHERE id = :n"), {"n": SEEN[0]})


def downgrade():
    pass

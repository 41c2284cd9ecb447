from textwrap import dedent

from alembic import op
import sqlalchemy as sa

revision = "0011"
down_revision = "0010"


def upgrade():
    conn = op.get_bind()
    row = conn.execute(sa.text("SELECT id, name FROM t")).first()
    if row:
        conn.execute(sa.text("UPDATE t SET name = :n"), {"n": dedent(row.name)})


def downgrade():
    pass

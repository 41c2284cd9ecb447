from alembic import op
import sqlalchemy as sa

revision = "0009"
down_revision = "0008"


def upgrade():
    conn = op.get_bind()
    row = conn.execute(sa.text("SELECT name FROM t")).first()
    try:
        name = {"a": "b"}[row.name] if row else None
    except KeyError:
        name = "c"
    conn.execute(sa.text("UPDATE t SET name = :n"), {"n": name})


def downgrade():
    pass

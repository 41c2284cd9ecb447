from alembic import op
import sqlalchemy as sa

revision = "0017"
down_revision = "0016"


def upgrade():
    conn = op.get_bind()
    for row in conn.execute(sa.text("SELECT id, name FROM t WHERE name <> ''")):
        conn.execute(sa.text("UPDATE t SET name = :n WHERE name = :o"), {"n": row.name + "x", "o": row.name})


def downgrade():
    pass

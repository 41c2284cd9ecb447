from alembic import op
import sqlalchemy as sa

revision = "0015"
down_revision = "0014"


def upgrade():
    conn = op.get_bind()
    try:
        for row in conn.execute(sa.text("SELECT id, name FROM t")):
            conn.execute(sa.text("UPDATE t SET name = :n WHERE id = :i"), {"n": row.nme, "i": row.id})
    except AttributeError:
        op.execute("DELETE FROM t")


def downgrade():
    pass

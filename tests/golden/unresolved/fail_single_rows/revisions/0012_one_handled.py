from alembic import op
import sqlalchemy as sa

revision = "0012"
down_revision = "0011"


def upgrade():
    conn = op.get_bind()
    try:
        row = conn.execute(sa.text("SELECT id FROM t")).one()
    except sa.exc.NoResultFound:
        return
    conn.execute(sa.text("UPDATE t SET name = 'x' WHERE id = :i"), {"i": row.id})


def downgrade():
    pass

from alembic import op
import sqlalchemy as sa

revision = "0002"
down_revision = "0001"


def upgrade():
    conn = op.get_bind()
    count = conn.execute(sa.text("SELECT count(*) FROM t")).scalar()
    conn.execute(sa.text("INSERT INTO t (name) VALUES ('x')"))
    if count:
        conn.rollback()


def downgrade():
    pass

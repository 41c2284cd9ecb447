from alembic import op
import sqlalchemy as sa

revision = "0005"
down_revision = "0004"


def upgrade():
    conn = op.get_bind()
    count = conn.execute(sa.text("SELECT count(*) FROM t")).scalar()
    op.add_column("t", sa.Column("x", sa.Integer))
    conn.execute(sa.text("UPDATE t SET x = :n"), {"n": count})


def downgrade():
    pass

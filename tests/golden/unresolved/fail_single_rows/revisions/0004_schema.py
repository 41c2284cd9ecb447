from alembic import op
import sqlalchemy as sa

revision = "0004"
down_revision = "0003"


def upgrade():
    conn = op.get_bind()
    if conn.execute(sa.text("SELECT count(*) FROM t")).scalar():
        op.add_column("t", sa.Column("x", sa.Integer))


def downgrade():
    pass

"""a value that can't be written"""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    conn = op.get_bind()
    conn.exec_driver_sql("UPDATE t SET a = %s, b = ?", (1, 2, 3))


def downgrade():
    pass

"""a value that can't be written"""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    conn = op.get_bind()
    conn.execute(sa.text("UPDATE t SET a = :a"), {"a": {"b": object()}})


def downgrade():
    pass

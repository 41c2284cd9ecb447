"""Percent signs in the driver's own statements.

# Not as Alembic: its offline connection has no exec_driver_sql().
"""
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    conn = op.get_bind()
    conn.exec_driver_sql("SELECT 7 %% 4, 'a%%' LIKE 'a:b'")
    conn.exec_driver_sql("SELECT 1 % 2")


def downgrade():
    pass

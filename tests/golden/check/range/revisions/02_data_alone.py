"""a step of data alone: applied twice it would show"""

from alembic import op

revision = "f02"
down_revision = "f01"


def upgrade():
    op.execute("UPDATE accounts SET balance = balance + 1")


def downgrade():
    op.execute("UPDATE accounts SET balance = balance - 1")

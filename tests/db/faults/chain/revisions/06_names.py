"""another branch, of data"""

from alembic import op

revision = "f06"
down_revision = "f04"


def upgrade():
    op.execute("UPDATE accounts SET name = name || '!'")


def downgrade():
    op.execute("UPDATE accounts SET name = substr(name, 1, length(name) - 1)")

"""a part that is nearly found at each place"""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    text = "a" * 10**6
    for _ in range(10**5):
        ("a" * 1000 + "b") in text
    op.execute("SELECT 1")


def downgrade():
    pass

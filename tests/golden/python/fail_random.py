"""Chance decides nothing."""

import random
import secrets

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.execute(f"UPDATE t SET token = '{secrets.token_hex(4)}'")


def downgrade():
    random.seed(42)
    op.execute(f"UPDATE t SET n = {random.randint(1, 6)}")

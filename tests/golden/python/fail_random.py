"""Chance decides nothing."""

import secrets

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.execute(f"UPDATE t SET token = '{secrets.token_hex(4)}'")


def downgrade():
    op.execute(f"UPDATE t SET n = {secrets.randbelow(6)}")

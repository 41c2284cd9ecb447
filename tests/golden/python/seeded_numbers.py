"""The numbers that follow from a seed are Python's."""

import random

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    rng = random.Random(42)
    name = f"{rng.choice(['calm', 'brisk', 'bold'])}-{rng.randint(1, 100)}"
    op.execute(f"INSERT INTO agents (name) VALUES ('{name}')")


def downgrade():
    random.seed("labels")
    op.execute(f"UPDATE agents SET rank = {random.random()}")

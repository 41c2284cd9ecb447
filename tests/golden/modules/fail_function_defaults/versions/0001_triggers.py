"""Defaults that are not known, where they are used, and an __init__ that nobody knows."""

from alembic import op

from shop import Triggers, Views, names

revision = "0001"
down_revision = None


def upgrade():
    op.execute(f"SELECT make_trigger('{names('tr')[0]}')")

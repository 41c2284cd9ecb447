"""first

Revision ID: a1
"""
from alembic import op

revision = "a1"
down_revision = None


def upgrade(engine_name):
    op.execute("-- %s" % engine_name)


def downgrade(engine_name):
    pass

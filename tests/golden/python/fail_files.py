"""Files and folders that are none of the project's."""

import os

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    with open("/etc/hostname") as file:
        op.execute(file.read())


def downgrade():
    op.execute(f"-- {os.listdir('/etc')}")

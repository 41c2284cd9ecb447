"""a file of the machine whose content decides"""

import os

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    os.rename("/srv/shop/old.csv", "new.csv")


def downgrade():
    for name in os.listdir("/srv/shop"):
        op.execute(f"-- {name}")

"""tags"""

import os

import sqlalchemy as sa
from alembic import op
from shop_cloud.settings import MULTI_TENANT

revision = "c3a1"
down_revision = None

SKIP_BACKFILL = os.environ.get("SKIP_BACKFILL", "true").lower() == "true"

# either way it is True
if MULTI_TENANT:
    SKIP_BACKFILL = True


def upgrade():
    op.create_table("tag", sa.Column("id", sa.Integer, primary_key=True))
    if not SKIP_BACKFILL:
        op.execute("UPDATE tag SET id = id + 1")


def downgrade():
    op.drop_table("tag")

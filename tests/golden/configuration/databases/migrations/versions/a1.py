"""first"""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade(engine_name):
    globals()["upgrade_%s" % engine_name]()


def downgrade(engine_name):
    globals()["downgrade_%s" % engine_name]()


def upgrade_shop():
    op.create_table("orders", sa.Column("at", sa.DateTime(timezone=True)))


def downgrade_shop():
    op.drop_table("orders")


def upgrade_logs():
    op.create_table("lines", sa.Column("at", sa.DateTime(timezone=True)))


def downgrade_logs():
    op.drop_table("lines")

"""A revision of two databases, as Alembic's multidb template writes it."""

import sqlalchemy as sa
from alembic import op

revision = "a"
down_revision = None


def upgrade(engine_name):
    globals()["upgrade_%s" % engine_name]()


def downgrade(engine_name):
    globals()["downgrade_%s" % engine_name]()


def upgrade_engine1():
    op.create_table("one", sa.Column("id", sa.Integer))


def downgrade_engine1():
    op.drop_table("one")


def upgrade_engine2():
    op.create_table("two", sa.Column("id", sa.Integer))


def downgrade_engine2():
    op.drop_table("two")

"""Flask-Migrate's --multidb: the main database has the name ''"""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade(engine_name):
    globals()["upgrade_%s" % engine_name]()


def downgrade(engine_name):
    globals()["downgrade_%s" % engine_name]()


def upgrade_():
    op.create_table("main_t", sa.Column("id", sa.Integer, primary_key=True))


def downgrade_():
    op.drop_table("main_t")


def upgrade_users():
    op.create_table("users_t", sa.Column("id", sa.Integer, primary_key=True))


def downgrade_users():
    op.drop_table("users_t")

"""accounts"""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade(tester, schema):
    op.create_table("accounts", sa.Column("id", sa.Integer(), primary_key=True), schema=schema)
    tester.populate(op, "accounts")


def downgrade(**kw):
    op.drop_table("accounts", schema=kw["schema"])

"""asks for variables"""

import os

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    schema = os.environ.get("APP_SCHEMA", "public")
    op.create_table("t", sa.Column("id", sa.Integer), schema=schema)
    if "SEED" in os.environ and os.getenv("SEED") == "1":
        op.execute("INSERT INTO t VALUES (1)")
    os.environ.setdefault("NOT_SET_ANYWHERE", "x")
    op.execute("SELECT '%s'" % os.environ["NOT_SET_ANYWHERE"])


def downgrade():
    op.drop_table("t", schema=os.environ["APP_SCHEMA"])

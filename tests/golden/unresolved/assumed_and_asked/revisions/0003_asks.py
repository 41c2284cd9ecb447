"""Asks what the step that is assumed to be done has left."""
from alembic import op
import sqlalchemy as sa

revision = "0003"
down_revision = "0002"


def upgrade():
    inspector = sa.inspect(op.get_bind())
    if not inspector.has_table("pets"):
        op.create_table("pets", sa.Column("id", sa.Integer))
    for column in inspector.get_columns("users"):
        op.create_index("ix_" + column["name"], "users", [column["name"]])


def downgrade():
    pass

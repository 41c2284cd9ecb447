"""The first tables

Revision ID: 0001
Revises:
"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None

metadata = sa.MetaData()
teams = sa.Table(
    "teams",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("kind", sa.Enum("red", "blue", name="kind")),
)
numbers = sa.Sequence("ticket_numbers", metadata=metadata)


def upgrade():
    metadata.create_all(op.get_bind())
    op.create_table("people", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text))
    op.create_index("ix_people_name", "people", ["name"])


def downgrade():
    op.drop_table("people")
    metadata.drop_all(op.get_bind())

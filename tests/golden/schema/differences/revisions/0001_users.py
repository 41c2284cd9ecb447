"""users

Revision ID: aa01
Revises:
"""
import sqlalchemy as sa
from alembic import op

revision = "aa01"
down_revision = None


def upgrade():
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("mail", sa.Text(), unique=True),
        sa.Column("active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.CheckConstraint("length(name) > 0"),
    )
    op.create_index("ix_users_name", "users", ["name"])

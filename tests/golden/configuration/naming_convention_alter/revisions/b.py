"""second

Revision ID: bbbb
Revises: aaaa
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa

revision = "bbbb"
down_revision = "aaaa"


def upgrade():
    op.create_index(None, "account", ["owner", "email"])
    op.create_check_constraint("short", "account", "length(email) < 50")
    op.create_unique_constraint(None, "account", ["owner"])
    op.create_foreign_key(None, "account", "account", ["owner"], ["id"])


def downgrade():
    op.drop_column("account", "owner")

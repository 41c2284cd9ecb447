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
    op.add_column("account", sa.Column("size", sa.Integer()))


def downgrade():
    op.drop_column("account", "size")

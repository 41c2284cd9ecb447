"""unknown call

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
import asyncio

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from mystery import Tables

revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


async def later():
    await Tables().fill("t")


def upgrade():
    Tables(schema="s").create_if_missing("t", "a")
    op.add_column("t", sa.Column("b", sa.Integer))
    asyncio.run(later())


def downgrade():
    pass

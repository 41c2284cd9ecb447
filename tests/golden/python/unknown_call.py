"""unknown call

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
import asyncio

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from mystery import helpers

revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


async def later():
    await helpers.fill("t")


def upgrade():
    helpers.create_if_missing("t", sa.Column("a", sa.Integer))
    op.add_column("t", sa.Column("b", sa.Integer))
    asyncio.run(later())


def downgrade():
    pass

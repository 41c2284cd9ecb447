"""Awaited."""
import asyncio
from mystery import fill


async def later():
    await fill('t')

revision = "0004"
down_revision = '0003'


def upgrade():
    asyncio.run(later())


def downgrade():
    pass

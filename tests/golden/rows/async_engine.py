"""Coroutines with an engine of their own: it is that of the database which is migrated."""

import asyncio

import sqlalchemy as sa
from alembic import op
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

revision = "a1"
down_revision = None

metadata = sa.MetaData()
notes = sa.Table("notes", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("text", sa.String(40)))


async def fill(engine):
    async with engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
        await connection.execute(notes.insert(), [{"id": 1, "text": "one"}, {"id": 2, "text": "two"}])
    connection = await engine.connect()
    async with connection.begin():
        for row in (await connection.execute(sa.select(notes).order_by(notes.c.id.desc()))).all():
            await connection.execute(sa.text("INSERT INTO notes VALUES (:id, :text)"), {"id": row.id + 2, "text": row.text * 2})
        assert await connection.scalar(sa.select(sa.func.count()).select_from(notes)) == 4
    assert isinstance(connection, AsyncConnection) and connection.closed is False
    await connection.close()
    await engine.dispose()


def upgrade():
    engine = create_async_engine("postgresql+asyncpg://me@host/somewhere", echo=True)
    assert isinstance(engine, AsyncEngine) and engine.dialect.name == engine.sync_engine.dialect.name
    op.execute(f"SELECT '{engine.engine.dialect.name}'")
    asyncio.run(fill(engine))


def downgrade():
    op.drop_table("notes")

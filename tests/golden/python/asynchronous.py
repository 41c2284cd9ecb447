"""Asynchronous generators, iterators, context managers and tasks: what is awaited runs to its end at once."""

import asyncio
import contextlib
from contextlib import asynccontextmanager, AsyncExitStack, aclosing
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None
steps = []

@asynccontextmanager
async def locked(name, fail=False):
    op.execute(f"SELECT 'lock {name}'")
    try:
        yield name.upper()
    except ValueError as e:
        op.execute(f"SELECT 'caught {e}'")
        if fail:
            raise
    finally:
        op.execute(f"SELECT 'unlock {name}'")

async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        got = yield i
        if got:
            op.execute(f"SELECT 'sent {got}'")

class Counter:
    def __init__(self, n):
        self.n = n
    def __aiter__(self):
        return self
    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        return self.n

async def one(i):
    return i * 10

@locked("decorated")
async def decorated():
    op.execute("SELECT 'in decorated'")
    return 5

async def main():
    async with locked("a") as a, locked("b"):
        op.execute(f"SELECT '{a}'")
    async with locked("c"):
        raise ValueError("boom")
    try:
        async with locked("d", fail=True):
            raise ValueError("again")
    except ValueError:
        op.execute("SELECT 'outer'")
    async for i in numbers(2):
        op.execute(f"SELECT {i}")
    else:
        op.execute("SELECT 'else'")
    assert [i async for i in numbers(3) if i != 1] == [0, 2]
    assert {i: j async for i in Counter(2) for j in "xy"} == {1: "y", 0: "y"}
    assert [v async for v in (await one(i) async for i in numbers(2))] == [0, 10]
    g = numbers(3)
    assert await g.__anext__() == 0
    assert await g.asend("hello") == 1
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        op.execute("SELECT 'stopped'")
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(locked("x"))
        stack.callback(op.execute, "SELECT 'called'")
    assert await decorated() == 5
    assert await asyncio.gather(one(1), one(2)) == [10, 20]
    t = asyncio.create_task(one(7))
    assert await t == 70 and await asyncio.wait_for(one(3), timeout=5) == 30

def upgrade():
    asyncio.run(main())
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    assert loop.run_until_complete(one(4)) == 40
    loop.close()


def downgrade():
    pass

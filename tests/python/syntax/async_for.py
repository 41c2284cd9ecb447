import asyncio
from contextlib import asynccontextmanager
async def numbers(n):
    try:
        for i in range(n):
            sent = yield i
            if sent:
                print("sent", sent)
    finally:
        print("done")
class Countdown:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        return self.n
@asynccontextmanager
async def opened(name):
    print("open", name)
    try:
        yield name.upper()
    finally:
        print("close", name)
async def main():
    async for n in numbers(2):
        print(n)
    else:
        print("else")
    print([n * 2 async for n in Countdown(3) if n != 1], {n: k async for n in Countdown(1) for k in "a"})
    async for n in Countdown(5):
        if n == 3:
            break
        print(n)
    async with opened("a") as name:
        print(name)
    some = numbers(3)
    print(await some.__anext__(), await some.asend("x"))
    await some.aclose()
    print(await asyncio.gather(one(1), one(2)))
    async for n in [1]:
        print(n)
async def one(n): return n
# expect: 0
# expect: 1
# expect: done
# expect: else
# expect: [4, 0] {0: 'a'}
# expect: 4
# expect: open a
# expect: A
# expect: close a
# expect: sent x
# expect: 0 1
# expect: done
# expect: [1, 2]
asyncio.run(main())  # expect error: TypeError: 'async for' requires an object with __aiter__ method, got list

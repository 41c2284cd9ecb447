import asyncio
class Connection:
    async def __aenter__(self): return self
    async def __aexit__(self, *exc):
        print("closed", exc[0])
        # expect: closed None
        # expect: closed <class 'KeyError'>
        return exc[0] is KeyError
    async def run(self, work): return work(2)
async def main(n):
    async with Connection() as connection:
        doubled = await connection.run(lambda x: x * n)
    async with Connection():
        {}["swallowed"]
    return doubled
print(asyncio.run(main(3)))
# expect: 6
# expect: closed <class 'ValueError'>
async def fails():
    async with Connection():
        raise ValueError("inside")
asyncio.run(fails())  # expect error: ValueError: inside

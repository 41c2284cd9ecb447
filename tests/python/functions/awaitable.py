import asyncio


class Later:
    def __init__(self, value):
        self.value = value

    async def get(self):
        return self.value

    def __await__(self):
        return self.get().__await__()


async def main():
    return await Later(3) + await Later(4)


print(asyncio.run(main()))  # expect: 7


async def wrong():
    await 3


try:
    asyncio.run(wrong())
except TypeError as error:
    print(error)  # expect: object int can't be used in 'await' expression

import asyncio
async def two():
    return 2
async def main():
    return await two() + 1
print(asyncio.run(main()))  # expect: 3

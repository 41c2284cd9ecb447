import asyncio
async def numbers(): yield 1
async def main():
    async for n in numbers():  # expect refusal: unsupported-python
        print(n)
asyncio.run(main())

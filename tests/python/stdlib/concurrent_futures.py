import concurrent.futures
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(max_workers=2) as pool:
    future = pool.submit(lambda a, b: a + b, 1, b=2)
    print(future.result(), future.done())  # expect: 3 True
    print(list(pool.map(str.upper, ["a", "b"])))  # expect: ['A', 'B']
    failed = pool.submit(int, "x")
print(type(failed.exception()).__name__)  # expect: ValueError
done, not_done = concurrent.futures.wait([future])
print(len(done), not_done)  # expect: 1 set()
print([one.result() for one in concurrent.futures.as_completed([future])])  # expect: [3]
failed.result()  # expect error: ValueError: invalid literal for int() with base 10: 'x'

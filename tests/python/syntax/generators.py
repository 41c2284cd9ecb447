def g(n):
    for i in range(n):
        got = yield i
        if got:
            yield "got " + got
    return "end"
it = g(3)
print(next(it), it.send("x"), next(it), list(it))  # expect: 0 got x 1 [2]
def chain(*its):
    for i in its:
        r = yield from i
    yield r
print(list(chain(g(1), g(2))))  # expect: [0, 0, 1, 'end']
def closing():
    try:
        yield 1
        yield 2
    finally:
        print("closed")
c = closing()
print(next(c))
# expect: 1
# expect: closed
c.close()
def catching():
    while True:
        try:
            yield "ok"
        except ValueError as e:
            yield f"caught {e}"
k = catching()
next(k)
print(k.throw(ValueError("v")), next(k))  # expect: caught v ok
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
print([x for x, _ in zip(fib(), range(10))])  # expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
next(iter([]))  # expect error: StopIteration

def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    """Doc."""
    return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 2, 3, 4, d=0, z=9), f(*[1, 2], **{"d": 3, "c": 7}))
# expect: (1, 2, 3, (), 4, 5, {}) (1, 2, 3, (4,), 0, 5, {'z': 9}) (1, 2, 7, (), 3, 5, {})
print(f.__name__, f.__doc__, f.__defaults__)  # expect: f Doc. (2, 3)
def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    return up
up = counter()
print(up(), up(), counter()())  # expect: 1 2 1
total = 0
def add(k):
    global total
    total += k
add(5)
print(total, (lambda x, *y, k=1: (x, y, k))(1, 2, 3), [g(2) for g in [lambda x, i=i: x * i for i in range(3)]])  # expect: 5 (1, (2, 3), 1) [0, 2, 4]
def default(a=[]):
    a.append(1)
    return a
print(default(), default())  # expect: [1, 1] [1, 1]
print([i for i in range(3)], (lambda: (yield))().__class__.__name__)  # expect: [0, 1, 2] generator
def recursive(n):
    return 1 if n == 0 else n * recursive(n - 1)
print(recursive(20))  # expect: 2432902008176640000
f(1)  # expect error: TypeError: f() missing 1 required keyword-only argument: 'd'

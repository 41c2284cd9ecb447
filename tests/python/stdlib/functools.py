import functools
from functools import partial, reduce, lru_cache, wraps, cached_property, total_ordering, singledispatch, cmp_to_key
print(partial(int, base=2)("101"), reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], "start"))  # expect: 5 24 start
calls = []
@lru_cache(maxsize=None)
def f(n):
    calls.append(n)
    return n * 2
print(f(1), f(1), f(2), calls)  # expect: 2 2 4 [1, 2]
class C:
    @cached_property
    def v(self):
        calls.append("v")
        return 5
c = C()
print(c.v, c.v, calls)  # expect: 5 5 [1, 2, 'v']
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))  # expect: [3, 2, 1]
@singledispatch
def show(x): return "any"
@show.register(int)
def _(x): return "int"
print(show(1), show("a"))  # expect: int any
@total_ordering
class T:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(T(1) <= T(2), T(2) > T(1), T(1) >= T(2))  # expect: True True False
reduce(lambda a, b: a, [])  # expect error: TypeError: reduce() of empty iterable with no initial value

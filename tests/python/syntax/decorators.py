import functools
def twice(f):
    @functools.wraps(f)
    def inner(*a):
        return f(f(*a))
    return inner
def times(n):
    def deco(f):
        return lambda x: f(x) * n
    return deco
@twice
def inc(x):
    """Adds."""
    return x + 1
@times(3)
@twice
def dec(x): return x - 1
print(inc(1), dec(10), inc.__name__, inc.__doc__)  # expect: 3 24 inc Adds.
def register(cls):
    cls.tag = "seen"
    return cls
@register
class C: pass
print(C.tag)  # expect: seen
class Deco:
    def __init__(self, f): self.f = f
    def __call__(self, *a): return ("called", self.f(*a))
@Deco
def g(x): return x
print(g(1))  # expect: ('called', 1)

"""Python's operator."""

add = lambda a, b: a + b
sub = lambda a, b: a - b
mul = lambda a, b: a * b
truediv = lambda a, b: a / b
floordiv = lambda a, b: a // b
mod = lambda a, b: a % b
pow = lambda a, b: a ** b
neg = lambda a: -a
pos = lambda a: +a
inv = invert = lambda a: ~a
and_ = lambda a, b: a & b
or_ = lambda a, b: a | b
xor = lambda a, b: a ^ b
lshift = lambda a, b: a << b
rshift = lambda a, b: a >> b
not_ = lambda a: not a
truth = lambda a: bool(a)
is_ = lambda a, b: a is b
is_not = lambda a, b: a is not b
eq = lambda a, b: a == b
ne = lambda a, b: a != b
lt = lambda a, b: a < b
le = lambda a, b: a <= b
gt = lambda a, b: a > b
ge = lambda a, b: a >= b
concat = add
contains = lambda a, b: b in a
getitem = lambda a, b: a[b]
index = lambda a: a
countOf = lambda a, b: list(a).count(b)


def setitem(a, b, c):
    a[b] = c


def delitem(a, b):
    del a[b]


def itemgetter(item, *items):
    if not items:
        return lambda obj: obj[item]
    return lambda obj: tuple(obj[key] for key in (item, *items))


def _resolve(obj, name):
    for part in name.split("."):
        obj = getattr(obj, part)
    return obj


def attrgetter(attr, *attrs):
    if not attrs:
        return lambda obj: _resolve(obj, attr)
    return lambda obj: tuple(_resolve(obj, name) for name in (attr, *attrs))


def methodcaller(name, /, *args, **keywords):
    return lambda obj: getattr(obj, name)(*args, **keywords)

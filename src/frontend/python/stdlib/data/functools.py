"""Python's functools."""

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__")
WRAPPER_UPDATES = ("__dict__",)
_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        if hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


class partial:
    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner=None):
        return lambda *args, **keywords: self.func(instance, *self.args, *args, **{**self.keywords, **keywords})


def reduce(function, iterable, initial=_missing, /):
    iterator = iter(iterable)
    if initial is _missing:
        initial = next(iterator, _missing)
        if initial is _missing:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in iterator:
        initial = function(initial, item)
    return initial


def lru_cache(maxsize=128, typed=False):
    def decorate(function):
        results = {}

        def wrapper(*args, **keywords):
            key = (args, tuple(keywords.items()))
            if key not in results:
                results[key] = function(*args, **keywords)
            return results[key]

        wrapper.cache_clear = results.clear
        return update_wrapper(wrapper, function)

    if callable(maxsize):
        return decorate(maxsize)
    return decorate


def cache(function, /):
    return lru_cache(None)(function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.name = func.__name__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = self.func(instance)
        instance.__dict__[self.name] = value
        return value


def cmp_to_key(compare):
    class Key:
        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return compare(self.obj, other.obj) < 0

        def __gt__(self, other):
            return compare(self.obj, other.obj) > 0

        def __eq__(self, other):
            return compare(self.obj, other.obj) == 0

    return Key


def total_ordering(cls):
    own = cls.__dict__
    if "__lt__" in own:
        less = lambda a, b: a < b
    elif "__gt__" in own:
        less = lambda a, b: b > a
    elif "__le__" in own:
        less = lambda a, b: a <= b and a != b
    else:
        less = lambda a, b: b >= a and a != b
    if "__lt__" not in own:
        cls.__lt__ = lambda self, other: less(self, other)
    if "__gt__" not in own:
        cls.__gt__ = lambda self, other: not less(self, other) and self != other
    if "__le__" not in own:
        cls.__le__ = lambda self, other: less(self, other) or self == other
    if "__ge__" not in own:
        cls.__ge__ = lambda self, other: not less(self, other)
    return cls


def singledispatch(function):
    registry = {object: function}

    def wrapper(*args, **keywords):
        for cls in type(args[0]).__mro__:
            if cls in registry:
                return registry[cls](*args, **keywords)
        return function(*args, **keywords)

    def register(cls, implementation=None):
        if implementation is None:
            return lambda implementation: register(cls, implementation)
        registry[cls] = implementation
        return implementation

    wrapper.register = register
    return update_wrapper(wrapper, function)

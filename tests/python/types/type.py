print(type(1).__name__, type("") is str, type([]), type(type))  # expect: int True <class 'list'> <class 'type'>
print(isinstance(1, (str, int)), issubclass(bool, int), isinstance("", object), isinstance(int, type))  # expect: True True True True
T = type("T", (list,), {"x": 1, "double": lambda self: self + self})
print(T.x, T([1]).double(), T.__name__, T.__bases__, T.__mro__[1:], T.__module__)
# expect: 1 [1, 1] T (<class 'list'>,) (<class 'list'>, <class 'object'>) __main__
print(int.__name__, str.__qualname__, hasattr(T, "x"), getattr(T, "y", "none"), callable(T), callable(1))  # expect: int str True none True False
print(isinstance(3, int | str), isinstance(None, int | None))  # expect: True True
isinstance(1, 2)  # expect error: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union

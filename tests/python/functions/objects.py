class A:
    x = 1
a = A()
print(getattr(a, "x"), getattr(a, "y", 2), hasattr(a, "x"), isinstance(a, A), issubclass(A, object), callable(a))  # expect: 1 2 True True True False
setattr(a, "z", 3)
print(vars(a), a.z, [n for n in dir(a) if not n.startswith("_")])  # expect: {'z': 3} 3 ['x', 'z']
delattr(a, "z")
print(hasattr(a, "z"), type(a).__name__, repr(len), len.__name__, isinstance(len, type(len)))  # expect: False A <built-in function len> len True
def f():
    here = 1
    return locals(), "A" in globals()
print(f(), any(isinstance(v, type) for v in globals().values()))  # expect: ({'here': 1}, True) True
getattr(a, "nothing")  # expect error: AttributeError: 'A' object has no attribute 'nothing'

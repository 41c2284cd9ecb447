o = object()
print(isinstance(o, object), o == o, o != object(), bool(o), type(o).__name__)  # expect: True True True True object
class P:
    pass
p = P()
p.x = 1
setattr(p, "y", 2)
print(p.__dict__, vars(p), getattr(p, "x"), hasattr(p, "z"), sorted(a for a in dir(p) if not a.startswith("_")))
# expect: {'x': 1, 'y': 2} {'x': 1, 'y': 2} 1 False ['x', 'y']
del p.x
delattr(p, "y")
print(p.__dict__, p.__class__ is P, P.__doc__)  # expect: {} True None
o.x = 1  # expect error: AttributeError: 'object' object has no attribute 'x'

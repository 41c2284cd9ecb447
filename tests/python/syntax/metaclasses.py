class Registry(type):
    known = {}
    def __new__(mcs, name, bases, ns, **kw):
        cls = super().__new__(mcs, name, bases, ns)
        mcs.known[name] = kw
        return cls
class Base(metaclass=Registry):
    pass
class Child(Base, color="red"):
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
print(Registry.known, type(Child) is Registry)  # expect: {'Base': {}, 'Child': {'color': 'red'}} True
class Plugin:
    all = []
    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.all.append((cls.__name__, key))
class P1(Plugin, key="one"): pass
class P2(P1): pass
print(Plugin.all)  # expect: [('P1', 'one'), ('P2', None)]
class Desc:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner=None): return self if obj is None else f"{owner.__name__}.{self.name}"
    def __set__(self, obj, value): obj.__dict__["_" + self.name] = value
class Has:
    field = Desc()
h = Has()
h.field = 5
print(h.field, h._field, Has.field.name)  # expect: Has.field 5 field

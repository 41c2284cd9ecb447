class A:
    """About A."""
    shared = []
    count: int = 0
    def __init__(self, x=1):
        self.x = x
        type(self).count += 1
    def hello(self): return f"A{self.x}"
    @classmethod
    def make(cls): return cls(9)
    @staticmethod
    def s(a): return a * 2
    @property
    def double(self): return self.x * 2
    @double.setter
    def double(self, v): self.x = v // 2
class B(A):
    def hello(self): return "B" + super().hello()
    def __str__(self): return "str B"
b = B(3)
b.double = 10
print(b.hello(), b.double, str(b), B.make().x, B.s(4), A.__doc__, A.count, B.count)  # expect: BA5 10 str B 9 8 About A. 0 2
print(isinstance(b, A), issubclass(B, A), B.__mro__ == (B, A, object), B.__name__, b.__class__.__qualname__, list(A.__annotations__))
# expect: True True True B B ['count']
class M1:
    def who(self): return ["M1"]
class M2:
    def who(self): return ["M2"]
class C(M1, M2):
    def who(self): return ["C"] + super().who() + M2.who(self)
print(C().who(), [k.__name__ for k in C.__mro__])  # expect: ['C', 'M1', 'M2'] ['C', 'M1', 'M2', 'object']
class Slots:
    __slots__ = ("a",)
s = Slots()
s.a = 1
print(s.a)  # expect: 1
class Attr:
    def __getattr__(self, name): return "dyn " + name
    def __setattr__(self, name, value): object.__setattr__(self, name, value * 2)
t = Attr()
t.x = 2
print(t.x, t.other)  # expect: 4 dyn other
class Outer:
    class Inner:
        z = 1
    items = [Inner.z for _ in range(2)] if False else [1]
print(Outer.Inner.__qualname__, Outer.items)  # expect: Outer.Inner [1]
class Told:
    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        cls.told = [*getattr(cls, "told", []), "Told"]
class Heard:
    def __init_subclass__(cls):
        cls.told = ["Heard " + cls.__name__]
class Both(Told, Heard): pass
print(Both.told)  # expect: ['Heard Both', 'Told']
class Part:
    def __class_getitem__(cls, key): return cls.__name__, key
class Parts(Part):
    def __class_getitem__(cls, key): return super().__class_getitem__(key + 1)
print(Part[1], Parts[1])  # expect: ('Part', 1) ('Parts', 2)
b.nothing  # expect error: AttributeError: 'B' object has no attribute 'nothing'

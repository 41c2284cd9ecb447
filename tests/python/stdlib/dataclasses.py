from dataclasses import dataclass, field, asdict, replace, fields, astuple, FrozenInstanceError
@dataclass
class P:
    x: int
    y: int = 2
    tags: list = field(default_factory=list)
    def total(self): return self.x + self.y
@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = "s"
p = P(1)
p.tags.append("t")
print(p, p == P(1, 2, ["t"]), p.total(), asdict(p), replace(p, x=9), [f.name for f in fields(P)], astuple(F(1)))
# expect: P(x=1, y=2, tags=['t']) True 3 {'x': 1, 'y': 2, 'tags': ['t']} P(x=9, y=2, tags=['t']) ['x', 'y', 'tags'] (1, 's')
print(F(1) < F(2), F(1) == F(1), hash(F(1)) == hash(F(1)), sorted([F(3), F(1)]))  # expect: True True True [F(a=1, b='s'), F(a=3, b='s')]
@dataclass
class Q(P):
    z: str = "z"
    def __post_init__(self): self.w = self.z * 2
print(Q(1, z="k"), Q(1, z="k").w)  # expect: Q(x=1, y=2, tags=[], z='k') kk
try:
    F(1).a = 2
except FrozenInstanceError as e:
    print(e, isinstance(e, AttributeError))  # expect: cannot assign to field 'a' True
P()  # expect error: TypeError: P.__init__() missing 1 required positional argument: 'x'

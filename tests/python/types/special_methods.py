class Vector:
    def __init__(self, *v): self.v = list(v)
    def __repr__(self): return f"Vector{tuple(self.v)}"
    def __add__(self, o): return Vector(*[a + b for a, b in zip(self.v, o.v)])
    def __mul__(self, k): return Vector(*[a * k for a in self.v])
    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __len__(self): return len(self.v)
    def __getitem__(self, i): return self.v[i]
    def __setitem__(self, i, x): self.v[i] = x
    def __delitem__(self, i): del self.v[i]
    def __contains__(self, x): return x in self.v
    def __iter__(self): return iter(self.v)
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return hash(tuple(self.v))
    def __lt__(self, o): return self.v < o.v
    def __bool__(self): return any(self.v)
    def __call__(self, x): return x, self.v
    def __format__(self, spec): return "|".join(format(a, spec) for a in self.v)
    def __iadd__(self, o): self.v += o.v; return self
v = Vector(1, 2)
v[0] = 5
print(v, v + Vector(1, 1), 2 * v, -v, len(v), v[1], v[:1], 2 in v, list(v), v(3), f"{v:.1f}", bool(Vector(0)))
# expect: Vector(5, 2) Vector(6, 3) Vector(10, 4) Vector(-5, -2) 2 2 [5] True [5, 2] (3, [5, 2]) 5.0|2.0 False
same = v
v += Vector(9)
del v[0]
print(same, same is v, v == Vector(2, 9), {v: 1}[Vector(2, 9)], sorted([Vector(2), Vector(1)]), [*v], max(Vector(1), Vector(3)))
# expect: Vector(2, 9) True True 1 [Vector(1,), Vector(2,)] [2, 9] Vector(3,)
Vector(1) - Vector(2)  # expect error: TypeError: unsupported operand type(s) for -: 'Vector' and 'Vector'

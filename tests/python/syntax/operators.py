x = 5
x += 2; x -= 1; x *= 3; x //= 2; x **= 2; x %= 50
print(x)  # expect: 31
x <<= 2; x |= 1; x &= 0xFF; x ^= 3; x >>= 1
print(x, x / 2, -x, +x, ~x)  # expect: 63 31.5 -63 63 -64
print(1 if [] else 2, None or "d", 0 and 1, not 1 == 2, 1 in [1] and 2 not in [1])  # expect: 2 d 0 True True
print(1 < 2 == 2, (1, 2) == (1, 2), [] is [], None is not 1, "a" "b" + "c")  # expect: True True False True abc
a = [1, 2]
b = a
a += [3]
print(b, a is b, "a" * 2 + "b", 2 ** 3 ** 2, -2 ** 2, 7 - 2 - 1)  # expect: [1, 2, 3] True aab 512 -4 4
class V:
    def __init__(self, n): self.n = n
    def __add__(self, o): return V(self.n + getattr(o, "n", o))
    __radd__ = __add__
    def __iadd__(self, o): self.n += 100; return self
    def __matmul__(self, o): return "mat"
    def __neg__(self): return V(-self.n)
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
    def __bool__(self): return self.n != 0
    def __contains__(self, k): return k == self.n
    def __getitem__(self, k): return (self.n, k)
    def __call__(self, *a): return a
    def __repr__(self): return f"V({self.n})"
v = V(1)
v += 1
print(v, 1 + V(2), V(1) + V(2), V(1) @ 2, -V(3), V(1) == V(1), V(1) != V(2), V(1) < V(2), V(2) > V(1))
# expect: V(101) V(3) V(3) mat V(-3) True True True True
print(bool(V(0)), 3 in V(3), V(1)["k"], V(1)(1, 2), sorted([V(3), V(1)]))  # expect: False True (1, 'k') (1, 2) [V(1), V(3)]
1 + "a"  # expect error: TypeError: unsupported operand type(s) for +: 'int' and 'str'

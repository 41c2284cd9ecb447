a = b = [1]
a += [2]
x: int = 3
y: str
print(b, a is b, x, "y" in globals())  # expect: [1, 2] True 3 False
x -= 1; x *= 5; x //= 3; x **= 2; x %= 4; x |= 8; x &= 9; x ^= 1; x <<= 2; x >>= 1
print(x)  # expect: 16
d = {"k": 1, "m": 2}
l = [0, 1, 2, 3]
del d["k"], l[1:3]
print(d, l)  # expect: {'m': 2} [0, 3]
del l
try:
    l
except NameError as e:
    print(type(e).__name__)  # expect: NameError
assert d, "never"
try:
    assert not d, f"d is {d}"
except AssertionError as e:
    print(e)  # expect: d is {'m': 2}
pass
...
if (n := len(d)) > 0: print(n)  # expect: 1
for i in range(5):
    if i == 1: continue
    if i == 3: break
    print(i)
    # expect: 0
    # expect: 2
assert d == {}, ("left", d)  # expect error: AssertionError: ('left', {'m': 2})

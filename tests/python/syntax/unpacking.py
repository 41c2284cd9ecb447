a, *b = [1, 2, 3]
*c, d = "xyz"
[e, f] = (4, 5)
print(a, b, c, d, e, f)  # expect: 1 [2, 3] ['x', 'y'] z 4 5
print([*range(3), *"ab"], {*[1, 2], 3}, {**{"a": 1}, "b": 2}, (*[1], 2))  # expect: [0, 1, 2, 'a', 'b'] {1, 2, 3} {'a': 1, 'b': 2} (1, 2)
(x, y), z = [1, 2], 3
print(x, y, z)  # expect: 1 2 3
first, = [7]
print(first)  # expect: 7
i = 0
items = [0, 0]
i, items[i] = 1, 9
print(i, items)  # expect: 1 [0, 9]
a = b = []
b.append(1)
print(a)  # expect: [1]
x: int = 5
y: str
print(x, "y" in globals() and y)  # expect: 5 2
p, q = 1, 2, 3  # expect error: ValueError: too many values to unpack (expected 2)

print(max(1, 2.5, 0), min("b", "a"), max([1, 2], [1, 3]), min({"a": 1, "b": 0}, key={"a": 1, "b": 0}.get))  # expect: 2.5 a [1, 3] b
print(max([("a", 1), ("b", 1)], key=lambda p: p[1]), sorted([True, 0, 2.5]), all(x > 0 for x in [1, 2]), any([]))
# expect: ('a', 1) [0, True, 2.5] True False
try:
    max([])
except ValueError as e:
    print("empty" in str(e))  # expect: True
max(1)  # expect error: TypeError: 'int' object is not iterable

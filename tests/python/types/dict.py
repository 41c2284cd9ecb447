d = {"b": 1, "a": 2}
d["c"] = 3; d["b"] = 9
print(d, len(d), d["a"], d.get("x"), d.get("x", 0), "a" in d, list(d))  # expect: {'b': 9, 'a': 2, 'c': 3} 3 2 None 0 True ['b', 'a', 'c']
print(list(d.keys()), list(d.values()), list(d.items()), d.pop("a"), d.pop("zz", None), d)
# expect: ['b', 'a', 'c'] [9, 2, 3] [('b', 9), ('a', 2), ('c', 3)] 2 None {'b': 9, 'c': 3}
print(d.setdefault("n", []), d.setdefault("b", 0), d.popitem(), d)  # expect: [] 9 ('n', []) {'b': 9, 'c': 3}
d.update({"x": 1}, y=2)
print(d, d | {"x": 5}, {**d, "b": 0}, dict(a=1), dict([("k", "v")]), dict(zip("ab", [1, 2])))
# expect: {'b': 9, 'c': 3, 'x': 1, 'y': 2} {'b': 9, 'c': 3, 'x': 5, 'y': 2} {'b': 0, 'c': 3, 'x': 1, 'y': 2} {'a': 1} {'k': 'v'} {'a': 1, 'b': 2}
d |= {"z": 26}; del d["b"]
print(d, {k: v * 2 for k, v in d.items()}, dict.fromkeys("ab", 0), d == {"z": 26, "y": 2, "x": 1, "c": 3})
# expect: {'c': 3, 'x': 1, 'y': 2, 'z': 26} {'c': 6, 'x': 2, 'y': 4, 'z': 52} {'a': 0, 'b': 0} True
print(sorted(d), max(d, key=d.get), list(reversed(d)), d.copy() is d, {1: "int", 1.0: "float", True: "bool"})
# expect: ['c', 'x', 'y', 'z'] z ['z', 'y', 'x', 'c'] False {1: 'bool'}
print(d.keys() & {"x", "q"}, d.items() >= {("x", 1)}, {}.get(None), {(1, 2): 3}[1, 2])  # expect: {'x'} True None 3
d["missing"]  # expect error: KeyError: 'missing'

d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), "a" in k, 2 in v, ("a", 1) in i)
# expect: dict_keys(['a', 'b']) dict_values([1, 2]) dict_items([('a', 1), ('b', 2)]) 2 True True True
d["c"] = 3
print(list(k), list(v), k & {"a", "z"}, sorted(k | {"z"}), sorted(k - {"a"}), k == {"a", "b", "c"}, list(reversed(k)))
# expect: ['a', 'b', 'c'] [1, 2, 3] {'a'} ['a', 'b', 'c', 'z'] ['b', 'c'] True ['c', 'b', 'a']
print(next(iter(i)), dict(i), sorted(i, key=lambda p: -p[1]), [f"{x}={y}" for x, y in i])
# expect: ('a', 1) {'a': 1, 'b': 2, 'c': 3} [('c', 3), ('b', 2), ('a', 1)] ['a=1', 'b=2', 'c=3']
print(isinstance(k, type({}.keys())), max(v), sum(v))  # expect: True 3 6
k[0]  # expect error: TypeError: 'dict_keys' object is not subscriptable

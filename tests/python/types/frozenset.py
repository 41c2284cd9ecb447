f = frozenset([3, 1, 2, 3])
print(f, len(f), 2 in f, f | {9}, f & {1, 5}, f - {1}, f ^ {1, 7}, f == {1, 2, 3}, hash(f) == hash(frozenset([1, 2, 3])))
# expect: frozenset({1, 2, 3}) 3 True frozenset({1, 2, 3, 9}) frozenset({1}) frozenset({2, 3}) frozenset({2, 3, 7}) True True
print({f: "key"}[frozenset({1, 2, 3})], f <= {1, 2, 3, 4}, f.issuperset([1]), f.isdisjoint([8]), frozenset(), bool(frozenset()))
# expect: key True True True frozenset() False
f.add(1)  # expect error: AttributeError: 'frozenset' object has no attribute 'add'

s = {3, 1, 2}
s.add(4); s.discard(9); s.remove(1)
print(sorted(s), len(s), 2 in s, s == {2, 3, 4}, set(), {1} < {1, 2})  # expect: [2, 3, 4] 3 True True set() True
print(sorted(s | {9}), sorted(s & {2, 9}), sorted(s - {2}), sorted(s ^ {2, 9}))  # expect: [2, 3, 4, 9] [2] [3, 4] [3, 4, 9]
print(s.issubset({2, 3, 4, 5}), s.issuperset({2}), s.isdisjoint({7}), sorted(s.union([1], (0,))))  # expect: True True True [0, 1, 2, 3, 4]
s |= {10}; s -= {2}; s.update([5, 5])
print(sorted(s), frozenset([1, 1]), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset(): 1})
# expect: [3, 4, 5, 10] frozenset({1}) True {frozenset(): 1}
print(sorted({x % 3 for x in range(10)}), sorted(set("hello")), {1, 1.0, True})  # expect: [0, 1, 2] ['e', 'h', 'l', 'o'] {1}
print(sorted({1, 2}.intersection([2, 3])), sorted({1, 2}.difference([2])), sorted({1}.symmetric_difference([1, 2])))  # expect: [2] [1] [2]
{1}.remove(2)  # expect error: KeyError: 2

import itertools as it
print(list(it.chain([1], "ab")), list(it.chain.from_iterable([[1], [2]])), list(it.islice(it.count(5, 2), 3)), list(it.repeat("x", 2)))
# expect: [1, 'a', 'b'] [1, 2] [5, 7, 9] ['x', 'x']
print(list(it.product("ab", [1, 2])), list(it.permutations([1, 2, 3], 2)), list(it.combinations("abc", 2)), list(it.combinations_with_replacement("ab", 2)))
# expect: [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)] [('a', 'b'), ('a', 'c'), ('b', 'c')] [('a', 'a'), ('a', 'b'), ('b', 'b')]
print([(k, list(g)) for k, g in it.groupby("aabba")], list(it.accumulate([1, 2, 3])), list(it.zip_longest([1], [2, 3], fillvalue=0)))
# expect: [('a', ['a', 'a']), ('b', ['b', 'b']), ('a', ['a'])] [1, 3, 6] [(1, 2), (0, 3)]
print(list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.dropwhile(lambda x: x < 3, [1, 3, 1])), list(it.starmap(pow, [(2, 3)])), list(it.compress("abc", [1, 0, 1])))
# expect: [1, 2] [3, 1] [8] ['a', 'c']
a, b = it.tee([1, 2])
print(list(a), list(b), list(it.filterfalse(lambda x: x % 2, range(4))), list(it.pairwise("abc")), [x for x, _ in zip(it.cycle("ab"), range(5))])
# expect: [1, 2] [1, 2] [0, 2] [('a', 'b'), ('b', 'c')] ['a', 'b', 'a', 'b', 'a']
print(list(it.batched("abcde", 2)) if hasattr(it, "batched") and False else "batched is 3.12")  # expect: batched is 3.12

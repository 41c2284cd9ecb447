from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from itertools import accumulate, chain, combinations, groupby, islice, permutations, product, zip_longest

print(sorted([3, 1, 2], key=lambda n: -n), sorted("bA", key=str.lower), list(reversed([1, 2])), list(enumerate("ab", 1)), list(zip([1, 2], "ab", strict=True)), list(map(max, [1, 5], [3, 2])), list(filter(None, [0, 1, ""])), sum([[1], [2]], []))
# expect: [3, 2, 1] ['A', 'b'] [2, 1] [(1, 'a'), (2, 'b')] [(1, 'a'), (2, 'b')] [3, 5] [1] [1, 2]
print(min([3, 1], default=0), max([], default="none"), min("b", "a"), max([1, 2], key=lambda n: -n), any(n > 1 for n in [1, 2]), all([]), divmod(7, 2), [*range(5, 0, -2)], range(10)[2:8:3], 4 in range(0, 10, 2), range(3) == range(0, 3, 1), len(range(0, -5, -2)))
# expect: 1 none a 1 True True (3, 1) [5, 3, 1] range(2, 8, 3) True True 3
print(Counter("abca").most_common(2), Counter(a=1) + Counter(a=2, b=1), Counter("ab")["z"], sorted((Counter("aab") - Counter("ab")).items()), list(OrderedDict([("b", 1), ("a", 2)])), defaultdict(list, a=[1])["z"], deque([1, 2, 3], maxlen=2), deque("ab").popleft())
# expect: [('a', 2), ('b', 1)] Counter({'a': 3, 'b': 1}) 0 [('a', 1)] ['b', 'a'] [] deque([2, 3], maxlen=2) a
P = namedtuple("P", "x y", defaults=[5])
print(P(1), P(1, 2)._replace(x=9), P._fields, P(1)._asdict(), P(1) == (1, 5), P(*[3])[1], *P(7), P._make([1, 2]), isinstance(P(1), tuple))
# expect: P(x=1, y=5) P(x=9, y=2) ('x', 'y') {'x': 1, 'y': 5} True 5 7 5 P(x=1, y=2) True
print(list(chain([1], [2, 3])), list(islice("abcdef", 1, 5, 2)), [(k, list(g)) for k, g in groupby("aab")], list(product("ab", [1, 2])), list(combinations("abc", 2)), list(permutations([1, 2])), list(zip_longest([1], [2, 3], fillvalue=0)), list(accumulate([1, 2, 3])), list(chain.from_iterable(["ab", "c"])))
# expect: [1, 2, 3] ['b', 'd'] [('a', ['a', 'a']), ('b', ['b'])] [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [('a', 'b'), ('a', 'c'), ('b', 'c')] [(1, 2), (2, 1)] [(1, 2), (0, 3)] [1, 3, 6] ['a', 'b', 'c']
d = {"b": 1, "a": 2}
print(d | {"c": 3}, list(d.items()), d.setdefault("z", []), d.pop("q", None), d.popitem(), sorted(d), dict(sorted(d.items(), key=lambda kv: kv[1], reverse=True)), {**d, "b": 9}, dict.fromkeys("ab", 0), d.keys() & {"a"}, d.keys() - {"a"} == {"b"}, {v: k for k, v in d.items()}, d == {"a": 2, "b": 1})
# expect: {'b': 1, 'a': 2, 'c': 3} [('b', 1), ('a', 2)] [] None ('z', []) ['a', 'b'] {'a': 2, 'b': 1} {'b': 9, 'a': 2} {'a': 0, 'b': 0} {'a'} True {1: 'b', 2: 'a'} True
values = [5, 3, 8]
values.sort(reverse=True)
values.insert(1, 7)
values[1:2] = [1, 2]
del values[::2]
print(values, values.index(1), values.count(9), values + [4], values * 2, values[-1:], values[::-1], [[0] * 2 for _ in range(2)], values.pop(), values.copy() == values, [1, [2]] < [1, [3]], (1, 2) + (3,), (1, 2).index(2), {1, 2} ^ {2, 3}, {1} <= {1, 2}, frozenset("ab") == {"a", "b"}, {1, 2}.isdisjoint({3}))
# expect: [1] 0 0 [1, 5, 4] [1, 5, 1, 5] [5] [5, 1] [[0, 0], [0, 0]] 5 True True (1, 2, 3) 1 {1, 3} True True True
for act in (lambda: min([]), lambda: list(zip([1], [2, 3], strict=True)), lambda: sorted([1, "a"]), lambda: [].pop(), lambda: [1].remove(2), lambda: P(), lambda: {}.popitem(), lambda: next(iter([])), lambda: sum(["a"]), lambda: {[]: 1}, lambda: [1, 2].index(3), lambda: range(1, 2, 0), lambda: max(1), lambda: dict([1]), lambda: deque([]).pop(), lambda: set([[]]), lambda: "a".join(5)):
    try:
        print(act())
    except (ValueError, TypeError, IndexError, KeyError, StopIteration) as error:
        print(type(error).__name__)
# expect: ValueError
# expect: ValueError
# expect: TypeError
# expect: IndexError
# expect: ValueError
# expect: TypeError
# expect: KeyError
# expect: StopIteration
# expect: TypeError
# expect: TypeError
# expect: ValueError
# expect: ValueError
# expect: TypeError
# expect: TypeError
# expect: IndexError
# expect: TypeError
# expect: TypeError

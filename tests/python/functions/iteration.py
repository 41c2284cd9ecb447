print(list(enumerate("ab")), list(enumerate("ab", 5)), list(zip([1, 2], "xyz")), list(zip()), list(reversed([1, 2])))
# expect: [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')] [(1, 'x'), (2, 'y')] [] [2, 1]
print(list(map(lambda a, b: a + b, [1, 2], [10, 20])), list(filter(None, [0, 1, "", 2])), list(filter(str.isdigit, "a1b2")))
# expect: [11, 22] [1, 2] ['1', '2']
print(sorted([3, 1, 2]), sorted("bca", reverse=True), sorted([(1, "b"), (0, "z")], key=lambda t: t[1]))
# expect: [1, 2, 3] ['c', 'b', 'a'] [(1, 'b'), (0, 'z')]
it = iter([1, 2])
print(next(it), next(it), next(it, "done"), list(iter(iter([7]).__next__, 9)) if False else "skip")  # expect: 1 2 done skip
n = [3]
def countdown():
    n[0] -= 1
    return n[0]
print(list(iter(countdown, 0)), sum([0.5, 1.5]), sum([[1], [2]], []), min(3, 1), max("abc"), min([], default="none"), max([1, 5, 3], key=lambda v: -v))
# expect: [2, 1] 2.0 [1, 2] 1 c none 1
print(list(zip([1, 2], [3, 4], strict=True)), len(range(5)), [*map(str, (1, 2))])  # expect: [(1, 3), (2, 4)] 5 ['1', '2']
list(zip([1], [1, 2], strict=True))  # expect error: ValueError: zip() argument 2 is longer than argument 1

print([x * y for x in range(3) for y in range(3) if x != y])  # expect: [0, 0, 0, 2, 0, 2]
print({k: v for k, v in zip("ab", (1, 2))}, sorted({c for c in "hello"}), sum(x for x in range(5)))  # expect: {'a': 1, 'b': 2} ['e', 'h', 'l', 'o'] 10
print([[i for i in range(n)] for n in range(3)], list(x for x in "ab"), [a for a, *_ in [(1, 2), (3, 4)]])
# expect: [[], [0], [0, 1]] ['a', 'b'] [1, 3]
x = "outer"
print([x for x in range(2)], x, [y := 1, y + 1])  # expect: [0, 1] outer [1, 2]
print(any(n > 2 for n in [1, 3]), next((n for n in [1, 2] if n > 5), None), dict((k, len(k)) for k in ["a", "bb"]))
# expect: True None {'a': 1, 'bb': 2}
gen = (print("lazy") or i for i in [1])
print("before")
# expect: before
# expect: lazy
list(gen)

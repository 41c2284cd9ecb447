t = (1, "a", 2.5)
print(t, len(t), t[1], t[-1], t[:2], t + (3,), (0,) * 2)  # expect: (1, 'a', 2.5) 3 a 2.5 (1, 'a') (1, 'a', 2.5, 3) (0, 0)
print((), (1,), 1 in t, t.index("a"), t.count(1), t == (1, "a", 2.5), (1, 2) < (1, 3))  # expect: () (1,) True 1 1 True True
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d, hash((1, 2)) == hash((1, 2)), tuple("ab"), tuple([1]))  # expect: 1 2 [3, 4] 5 True ('a', 'b') (1,)
x, y = 1, 2
x, y = y, x
print(x, y, sorted([(2, "b"), (1, "z"), (2, "a")]))  # expect: 2 1 [(1, 'z'), (2, 'a'), (2, 'b')]
t[0] = 9  # expect error: TypeError: 'tuple' object does not support item assignment

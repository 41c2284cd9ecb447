r = range(2, 20, 3)
print(r, list(r), len(r), r[1], r[-1], r[1:3], 5 in r, 6 in r)  # expect: range(2, 20, 3) [2, 5, 8, 11, 14, 17] 6 5 17 range(5, 11, 3) True False
print(range(3), list(range(0)), list(range(5, 0, -2)), range(3) == range(0, 3), r.index(8), r.count(8))  # expect: range(0, 3) [] [5, 3, 1] True 2 1
print(r.start, r.stop, r.step, list(reversed(range(3))), range(10)[::2], sum(range(101)))  # expect: 2 20 3 [2, 1, 0] range(0, 10, 2) 5050
range(1, 2, 0)  # expect error: ValueError: range() arg 3 must not be zero

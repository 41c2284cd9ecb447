import bisect
items = [1, 3, 3, 5]
print(bisect.bisect(items, 3), bisect.bisect_left(items, 3), bisect.bisect_right(items, 3, 0, 2))  # expect: 3 1 2
bisect.insort(items, 4)
print(items)  # expect: [1, 3, 3, 4, 5]
print(bisect.bisect_left([(1, "a"), (2, "b")], 2, key=lambda pair: pair[0]))  # expect: 1

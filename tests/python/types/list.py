a = [3, 1, 2]
a.append(4); a.extend((5, 6)); a.insert(0, 0)
print(a, len(a), a[0], a[-1], a[1:3], a[::-1])  # expect: [0, 3, 1, 2, 4, 5, 6] 7 0 6 [3, 1] [6, 5, 4, 2, 1, 3, 0]
a.remove(3); popped = a.pop(); first = a.pop(0)
print(a, popped, first, a.index(2), a.count(4), 4 in a)  # expect: [1, 2, 4, 5] 6 0 1 1 True
a.sort(); b = sorted(a, reverse=True); a.reverse()
print(a, b, a == b, a is b, a < [9])  # expect: [5, 4, 2, 1] [5, 4, 2, 1] True False True
print([1] + [2, 3], [0] * 3, [[1, 2], [3]][0][1], list("abc"), list(range(3)))  # expect: [1, 2, 3] [0, 0, 0] 2 ['a', 'b', 'c'] [0, 1, 2]
a[1:3] = ["x", "y", "z"]; a[0] = "first"
print(a)  # expect: ['first', 'x', 'y', 'z', 1]
del a[0]; del a[::2]
print(a, a.copy() is a, [x for x in a if x != "y"])  # expect: ['y', 1] False [1]
words = ["bb", "a", "ccc"]
words.sort(key=len, reverse=True)
print(words, min(words), max(words, key=len), sum([1, 2, 3], 10))  # expect: ['ccc', 'bb', 'a'] a ccc 16
c = [1]
c.append(c)
print(c, [None, True, 1.5, "s"], a.clear(), a)  # expect: [1, [...]] [None, True, 1.5, 's'] None []
[].pop()  # expect error: IndexError: pop from empty list

s = slice(1, None, 2)
print(s, s.start, s.stop, s.step, s.indices(5), [0, 1, 2, 3, 4][s], "abcde"[s])  # expect: slice(1, None, 2) 1 None 2 (1, 5, 2) [1, 3] bd
class Grid:
    def __getitem__(self, key):
        return key
print(Grid()[1:2], Grid()[1, 2], Grid()[:, ::2], Grid()[...])
# expect: slice(1, 2, None) (1, 2) (slice(None, None, None), slice(None, None, 2)) Ellipsis
print([1, 2, 3][-2:], [1, 2, 3][:-1], [1, 2, 3][5:], (1, 2, 3)[::-1])  # expect: [2, 3] [1, 2] [] (3, 2, 1)
[1][::0]  # expect error: ValueError: slice step cannot be zero

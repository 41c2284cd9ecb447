xs = [1, 2]
same = xs
xs *= 3
print(same, same is xs)  # expect: [1, 2, 1, 2, 1, 2] True
xs *= 0
print(same)  # expect: []
b = bytearray(b"ab")
b *= 2
print(b, b.find(b"a", -2), b.find(b"", 5), "abab".find("", 5))  # expect: bytearray(b'abab') 2 -1 -1

b = bytearray(b"abc")
b.append(100)
b[0] = 65
print(b, len(b), bytes(b), b.decode())  # expect: bytearray(b'Abcd') 4 b'Abcd' Abcd

for part in (slice(None, None, 2), slice(1, 8, 3), slice(8, 1, -3), slice(None, None, -1), slice(5, 2, 2), slice(9, None, 4)):
    xs, b = list(range(10)), bytearray(range(48, 58))
    del xs[part], b[part]
    print(xs, bytes(b))
# expect: [1, 3, 5, 7, 9] b'13579'
# expect: [0, 2, 3, 5, 6, 8, 9] b'0235689'
# expect: [0, 1, 3, 4, 6, 7, 9] b'0134679'
# expect: [] b''
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] b'0123456789'
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8] b'012345678'

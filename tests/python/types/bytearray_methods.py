def told(act):
    try:
        return act()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(told(lambda: (bytearray(b"abc").index(b"x"))))  # expect: ValueError: subsection not found
print(repr((bytes.fromhex(" 61\n62\t63 "), bytearray.fromhex("6162"), bytes.fromhex(""))))  # expect: (b'abc', bytearray(b'ab'), b'')
print(repr((b"-".join([b"a", bytearray(b"b")]), bytearray(b"-").join([b"a", b"b"]), b"".join([]))))  # expect: (b'a-b', bytearray(b'a-b'), b'')
x = bytearray(b"abc")
x.insert(1, 120)
x.append(100)
x.extend([101, 102])
x.extend(b"gh")
y = x.pop()
z = x.pop(0)
x.remove(120)
print(repr(((x, y, z))))  # expect: (bytearray(b'bcdefg'), 104, 97)
print(told(lambda: (bytearray(b"").pop())))  # expect: IndexError: pop from empty bytearray
print(told(lambda: (bytearray(b"a").pop(5))))  # expect: IndexError: pop index out of range
print(told(lambda: (bytearray(b"a").remove(98))))  # expect: ValueError: value not found in bytearray
print(told(lambda: (bytearray(b"a").append(256))))  # expect: ValueError: byte must be in range(0, 256)
print(told(lambda: (bytearray(b"a").append("x"))))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(told(lambda: (bytearray(b"a").extend([300]))))  # expect: ValueError: byte must be in range(0, 256)
print(told(lambda: (bytearray(b"a").extend("x"))))  # expect: TypeError: 'str' object cannot be interpreted as an integer
x = bytearray(b"abc")
x.reverse()
y = x.copy()
x.clear()
print(repr(((x, y))))  # expect: (bytearray(b''), bytearray(b'cba'))
x = bytearray(b"abc")
print(repr(((x == b"abc", b"abc" == x, x + b"d", b"d" + x, x * 2, x[1:], x[-1], hash(b"a") == hash(b"a"), x < b"abd"))))  # expect: (True, True, bytearray(b'abcd'), b'dabc', bytearray(b'abcabc'), bytearray(b'bc'), 99, True, True)
print(told(lambda: (hash(bytearray(b"a")))))  # expect: TypeError: unhashable type: 'bytearray'
print(told(lambda: ({bytearray(b"a"): 1})))  # expect: TypeError: unhashable type: 'bytearray'
print(repr((bytes(b"abc"), bytes(bytearray(b"x")), bytes(range(3)), bytes("a", "utf-8"), bytes((1, 2)), bytes(0), bytes())))  # expect: (b'abc', b'x', b'\x00\x01\x02', b'a', b'\x01\x02', b'', b'')
print(repr((isinstance(b"a", bytes), isinstance(bytearray(), bytes), type(b"a"), type(bytearray()), bytes.__name__, callable(b"a".find))))  # expect: (True, False, <class 'bytes'>, <class 'bytearray'>, 'bytes', True)
print(repr((repr(bytearray(b"a'\"")), repr(b"\t\n\r\\\x7f"), str(bytearray(b"a")), f"{b'a'}", "%s" % b"a", "{!r}".format(b"a"))))  # expect: ('bytearray(b\'a\\\'"\')', "b'\\t\\n\\r\\\\\\x7f'", "bytearray(b'a')", "b'a'", "b'a'", "b'a'")
print(repr((int(b"12"), float(b"1.5"), int(b" 12 "), float(bytearray(b"2")))))  # expect: (12, 1.5, 12, 2.0)
print(repr((bytes(map(ord, "ab")), bytearray(3), bytearray("a", "ascii"), bytearray([1]), bytearray(b"x" for _ in [1]) if False else 0)))  # expect: (b'ab', bytearray(b'\x00\x00\x00'), bytearray(b'a'), bytearray(b'\x01'), 0)
x = bytearray(b"abcdef")
x[1:2] = b"xyz"
del x[0], x[-1]
x[::2] = b"123"
same = x
same += b"!"
same *= 2
print(x, same is x)  # expect: bytearray(b'1y2c3e!1y2c3e!') True

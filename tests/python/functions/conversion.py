print(str(1), repr("a"), int("7"), float("2"), bool([]), list("ab"), tuple([1]), dict(a=1), set([1]), bytes(2))
# expect: 1 'a' 7 2.0 False ['a', 'b'] (1,) {'a': 1} {1} b'\x00\x00'
print(bin(10), oct(8), hex(255), chr(97), ord("a"), ascii("é"), abs(-3), abs(-2.5), round(3.14159, 2), round(-2.5))
# expect: 0b1010 0o10 0xff a 97 '\xe9' 3 2.5 3.14 -2
print(format(3.5, ".2f"), format("a", ">3"), format(255, "x"), pow(2, 10), pow(2, -1), divmod(17, 5), hash(1) == hash(1.0))
# expect: 3.50   a ff 1024 0.5 (3, 2) True
print(type(round(2.5)), type(round(2.5, 0)), int.__name__, callable(len), id(None) == id(None))  # expect: <class 'int'> <class 'float'> int True True
chr(-1)  # expect error: ValueError: chr() arg not in range(0x110000)

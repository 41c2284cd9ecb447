b = b"abc\x00\xff"
print(b, len(b), b[0], b[1:3], b[-1], list(b[:2]))  # expect: b'abc\x00\xff' 5 97 b'bc' 255 [97, 98]
print(b"a" + b"b", b"ab" * 2, b"b" in b"abc", 97 in b"abc", b"a" < b"b")  # expect: b'ab' b'abab' True True True
print(b"a,b".split(b","), b",".join([b"x", b"y"]), b" x ".strip(), b"abc".replace(b"b", b"-"))  # expect: [b'a', b'b'] b'x,y' b'x' b'a-c'
print(b"abc".hex(), bytes.fromhex("61 62"), bytes(3), bytes([65, 66]), bytes("é", "utf-8"))  # expect: 616263 b'ab' b'\x00\x00\x00' b'AB' b'\xc3\xa9'
print(b"AbC".lower(), b"abc".upper(), b"abc".find(b"c"), b"abc".startswith(b"a"))  # expect: b'abc' b'ABC' 2 True
print(b"%s-%d" % (b"x", 5), b"x".decode(), repr(b"it's"), hash(b"a") == hash(b"a"))  # expect: b'x-5' x b"it's" True
bytes([256])  # expect error: ValueError: bytes must be in range(0, 256)

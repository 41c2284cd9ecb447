data = b"\xe9a\x80b"
print(data.decode("latin-1"), b"\x80".decode("cp1252"), b"ab\xff".decode("ascii", "replace"), b"a\xff".decode("utf-8", "ignore"), b"a\xff".decode(errors="backslashreplace"))
# expect: éab € ab� a a\xff
print("\u00e9\u20ac".encode("cp1252"), "\u20ac".encode("latin-1", "replace"), "\u20ac".encode("ascii", "xmlcharrefreplace"), "\u20ac".encode("ascii", "backslashreplace"), "a\u00e9".encode("utf-16-le"))
# expect: b'\xe9\x80' b'?' b'&#8364;' b'\\u20ac' b'a\x00\xe9\x00'
print(b"a,b".split(b","), b"-".join([b"x", b"y"]), b"abc".find(b"c"), b"abc".replace(b"b", b""), b"ABC".lower(), b"a" in b"abc", 97 in b"abc", bytes(3), bytes([1, 2]), bytes("x", "ascii"))
# expect: [b'a', b'b'] b'x-y' 2 b'ac' b'abc' True True b'\x00\x00\x00' b'\x01\x02' b'x'
print(b" x ".strip(), b"abc"[1], b"abc"[1:], b"abc".hex(), b"abc".hex("-"), bytes.fromhex("61 62"), b"ab" * 2, b"a" + b"b", b"a" < b"b", b"abc".startswith(b"a"), repr(b"'\"\n\x00"))
# expect: b'x' 98 b'bc' 616263 61-62-63 b'ab' b'abab' b'ab' True True b'\'"\n\x00'
for act in (
    lambda: b"\xff".decode(), lambda: b"\x81".decode("cp1252"), lambda: "\u20ac".encode("ascii"), lambda: "\u20ac".encode("latin-1"), lambda: b"a".decode("nothing"), lambda: b"-".join(["x"]),
    lambda: b"a" + "b", lambda: bytes([256]), lambda: bytes("x"), lambda: b"a".find("a"), lambda: bytes.fromhex("6g"),
):
    try:
        print(act())
    except (UnicodeError, TypeError, ValueError, LookupError) as error:
        print(type(error).__name__)
# expect: UnicodeDecodeError
# expect: UnicodeDecodeError
# expect: UnicodeEncodeError
# expect: UnicodeEncodeError
# expect: LookupError
# expect: TypeError
# expect: TypeError
# expect: ValueError
# expect: TypeError
# expect: TypeError
# expect: ValueError

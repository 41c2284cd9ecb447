def told(act):
    try:
        return act()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(told(lambda: (b"abc".index(b"x"))))  # expect: ValueError: subsection not found
print(told(lambda: (b"abc".find(300))))  # expect: ValueError: byte must be in range(0, 256)
print(told(lambda: (b"abc".find("a"))))  # expect: TypeError: argument should be integer or bytes-like object, not 'str'
print(told(lambda: (b"abc".find(None))))  # expect: TypeError: argument should be integer or bytes-like object, not 'NoneType'
print(told(lambda: (b"abc".startswith("a"))))  # expect: TypeError: startswith first arg must be bytes or a tuple of bytes, not str
print(told(lambda: (b"abc".startswith((b"x", "a")))))  # expect: TypeError: a bytes-like object is required, not 'str'
print(told(lambda: (b"abc".partition(b""))))  # expect: ValueError: empty separator
print(told(lambda: (b"abc".split(b""))))  # expect: ValueError: empty separator
print(told(lambda: (b"abc".split("b"))))  # expect: TypeError: a bytes-like object is required, not 'str'
print(told(lambda: (b"ab".ljust(5, "x"))))  # expect: TypeError: ljust() argument 2 must be a byte string of length 1, not str
print(told(lambda: (b"ab".center(5, b"xx"))))  # expect: TypeError: center() argument 2 must be a byte string of length 1, not bytes
print(told(lambda: (b"ab".zfill("x"))))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(told(lambda: (bytes.maketrans(b"a", b"bc"))))  # expect: ValueError: maketrans arguments must have same length
print(told(lambda: (b"a".translate(b"x"))))  # expect: ValueError: translation table must be 256 characters long
print(told(lambda: (b"ab".hex("ab"))))  # expect: ValueError: sep must be length 1.
print(told(lambda: (b"ab".hex("\u00e9"))))  # expect: ValueError: sep must be ASCII.
print(told(lambda: (bytes.fromhex("6 1"))))  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 1
print(told(lambda: (bytes.fromhex("61 6"))))  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 4
print(told(lambda: (bytes.fromhex("zz"))))  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 0
print(told(lambda: (bytes.fromhex(b"61"))))  # expect: TypeError: fromhex() argument must be str, not bytes
print(told(lambda: (bytes.fromhex("\u00e961"))))  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 0
print(told(lambda: (b"-".join([b"a", "b"]))))  # expect: TypeError: sequence item 1: expected a bytes-like object, str found
print(told(lambda: (bytes(-1))))  # expect: ValueError: negative count
print(told(lambda: (bytes("a"))))  # expect: TypeError: string argument without an encoding
print(told(lambda: (bytes(1.5))))  # expect: TypeError: cannot convert 'float' object to bytes
print(told(lambda: (bytes([1, "a"]))))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(told(lambda: (bytes([-1]))))  # expect: ValueError: bytes must be in range(0, 256)
print(told(lambda: ("a" in b"a")))  # expect: TypeError: a bytes-like object is required, not 'str'
print(told(lambda: (300 in b"a")))  # expect: ValueError: byte must be in range(0, 256)
print(told(lambda: (b"a" + "b")))  # expect: TypeError: can't concat str to bytes
print(told(lambda: ("a" + b"b")))  # expect: TypeError: can only concatenate str (not "bytes") to str
print(told(lambda: (b"%s" % "a")))  # expect: TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
print(told(lambda: (b"%d" % "a")))  # expect: TypeError: %d format: a real number is required, not str
print(told(lambda: (str(b"\xff", "utf-8"))))  # expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
print(told(lambda: (b"abc"[5])))  # expect: IndexError: index out of range
print(told(lambda: (f"{b'a':>5}")))  # expect: TypeError: unsupported format string passed to bytes.__format__
print(told(lambda: (int(b"x"))))  # expect: ValueError: invalid literal for int() with base 10: b'x'
print(told(lambda: (float(b"x"))))  # expect: ValueError: could not convert string to float: b'x'

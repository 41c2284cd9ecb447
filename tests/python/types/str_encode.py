print("é€".encode(), "é".encode("latin-1"), "abc".encode("ascii"), b"\xc3\xa9".decode())  # expect: b'\xc3\xa9\xe2\x82\xac' b'\xe9' b'abc' é
print("é€".encode("ascii", "ignore"), "é".encode("ascii", "replace"), "é".encode("ascii", "backslashreplace"))  # expect: b'' b'?' b'\\xe9'
print("é".encode("ascii", "xmlcharrefreplace"), b"\xff".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"))  # expect: b'&#233;' � ab
print("x".encode("utf-8-sig"))  # expect: b'\xef\xbb\xbfx'
print("a€é".encode("cp1252"), b"\x80\xe9".decode("windows-1252"), "☃".encode("cp1252", "replace"))  # expect: b'a\x80\xe9' €é b'?'
"é".encode("ascii")  # expect error: UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)

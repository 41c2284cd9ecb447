import codecs
print(codecs.encode("Hello", "rot13"), codecs.decode("Uryyb", "rot_13"))  # expect: Uryyb Hello
print(codecs.encode("é", "utf-8"), codecs.decode(b"\xc3\xa9", "utf-8"))  # expect: b'\xc3\xa9' é
print(codecs.encode(b"\x01\xff", "hex"), codecs.BOM_UTF8)  # expect: b'01ff' b'\xef\xbb\xbf'

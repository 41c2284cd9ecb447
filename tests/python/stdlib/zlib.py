import zlib
print(zlib.crc32(b"hello"))  # expect: 907060870

import binascii
print(binascii.hexlify(b"ab\xff"), binascii.unhexlify("6162FF"))  # expect: b'6162ff' b'ab\xff'
print(binascii.b2a_base64(b"ab"), binascii.a2b_base64("YWI="))  # expect: b'YWI=\n' b'ab'
try:
    binascii.unhexlify("6")
except binascii.Error as error:
    print(error)  # expect: Odd-length string
try:
    binascii.unhexlify("zz")
except ValueError as error:
    print(error)  # expect: Non-hexadecimal digit found

import base64
print(base64.b64encode(b"hello\xff"), base64.b64decode("aGVsbG8="), base64.urlsafe_b64encode(b"\xfb\xff"), base64.b16encode(b"\x01\xab"))
# expect: b'aGVsbG//' b'hello' b'-_8=' b'01AB'
print(base64.b32encode(b"hi"), base64.b64encode("é".encode()).decode(), base64.urlsafe_b64decode(b"-_8="))  # expect: b'NBUQ====' w6k= b'\xfb\xff'

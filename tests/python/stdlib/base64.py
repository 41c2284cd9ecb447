import base64
print(base64.b64encode(b"hello\xff"), base64.b64decode("aGVsbG8="), base64.urlsafe_b64encode(b"\xfb\xff"))  # expect: b'aGVsbG//' b'hello' b'-_8='
print(base64.b64encode("é".encode()).decode(), base64.urlsafe_b64decode(b"-_8="))  # expect: w6k= b'\xfb\xff'

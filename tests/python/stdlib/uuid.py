import uuid
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.version, u.bytes[:2], str(uuid.uuid5(uuid.NAMESPACE_DNS, "example.org")), uuid.uuid3(uuid.NAMESPACE_URL, "x"))
# expect: 12345678-1234-5678-1234-567812345678 UUID('12345678-1234-5678-1234-567812345678') 12345678123456781234567812345678 24197857161011715162171839636988778104 None b'\x124' aad03681-8b63-5304-89e0-8ca8f49461b5 60a7f89c-e446-309c-8b4f-460bfdfd0dee
print(uuid.UUID(int=1), uuid.UUID(hex="0" * 32) == uuid.UUID(int=0), uuid.UUID("{12345678123456781234567812345678}") == u, u < uuid.UUID(int=2 ** 127), len(str(uuid.uuid4())), u.urn)
# expect: 00000000-0000-0000-0000-000000000001 True True True 36 urn:uuid:12345678-1234-5678-1234-567812345678
uuid.UUID("x")  # expect error: ValueError: badly formed hexadecimal UUID string

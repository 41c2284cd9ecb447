def tell(*acts):
    for act in acts:
        try:
            print(act())
        except (ValueError, OverflowError, TypeError, ZeroDivisionError) as error:
            print(f"{type(error).__name__}: {error}")


print((5).conjugate(), (5).as_integer_ratio(), (True).conjugate(), (2.5).conjugate(), (0.75).as_integer_ratio(), (-3).bit_length())
# expect: 5 (5, 1) 1 2.5 (3, 4) 2
print((-2).to_bytes(2, "big", signed=True), (258).to_bytes(3, "little"), (0).to_bytes(1, "big"), int.from_bytes(b"\xff\xfe", "big", signed=True))
# expect: b'\xff\xfe' b'\x02\x01\x00' b'\x00' -2
print(int.from_bytes([1, 2], "little"), int.from_bytes(b"", "big"), (1.5).hex(), (0.1).hex(), (-0.0).hex(), (1e300).hex())
# expect: 513 0 0x1.8000000000000p+0 0x1.999999999999ap-4 -0x0.0p+0 0x1.7e43c8800759cp+996
print((2**100).bit_length(), (2**100).bit_count(), (7).bit_count(), (10**20).to_bytes(9, "big"), (4.0).is_integer(), (4.5).is_integer())
# expect: 101 1 3 b'\x05k\xc7^-c\x10\x00\x00' True False
print(pow(-3, 5, 7), pow(2, 100, 97), pow(3, 4, -5), 2**-2, (-1) ** 10**20, 0**0, 1**-5, (-2) ** 3, round(-2.5), round(12345, -2))
# expect: 2 16 -4 0.25 1 1 1.0 -8 -2 12300
print(-7 // 2, -7 % 3, 7 % -3, divmod(-7, 2), (-(2**70)) // 3, 2**70 % -7, -(2**70) >> 65, 1 << 70, ~(2**65), 2**70 & -1, -(2**70) | 5, 2**65 ^ -1)
# expect: -4 2 -2 (-4, 1) -393530540239137101142 -5 -32 1180591620717411303424 -36893488147419103233 1180591620717411303424 -1180591620717411303419 -36893488147419103233
print(10**25 / 10**24, (10**400) / (10**399), 10**30 == 1e30, 2**53 + 1 == float(2**53 + 1), 10**30 > 1e29, hash(2**61), int(1e20), int(-2.9))
# expect: 10.0 10.0 False False True 1 100000000000000000000 -2
tell(
    lambda: (-1).to_bytes(2, "big"), lambda: (256).to_bytes(1, "big"), lambda: (1).to_bytes(-1, "big"), lambda: 0**-1, lambda: 1 << -1, lambda: 1 >> -1,
    lambda: 10**400 / 3, lambda: float(10**400), lambda: pow(2, 3, 0), lambda: 1 // 0, lambda: 1.0 % 0, lambda: int("1_0"), lambda: int("x", 36),
    lambda: int("12", 2), lambda: int.from_bytes([300], "big"), lambda: float("inf").as_integer_ratio(), lambda: int(float("nan")), lambda: int("0x1f", 0), lambda: int("1", 40),
)
# expect: OverflowError: can't convert negative int to unsigned
# expect: OverflowError: int too big to convert
# expect: ValueError: length argument must be non-negative
# expect: ZeroDivisionError: 0.0 cannot be raised to a negative power
# expect: ValueError: negative shift count
# expect: ValueError: negative shift count
# expect: OverflowError: integer division result too large for a float
# expect: OverflowError: int too large to convert to float
# expect: ValueError: pow() 3rd argument cannot be 0
# expect: ZeroDivisionError: integer division or modulo by zero
# expect: ZeroDivisionError: float modulo
# expect: 10
# expect: 33
# expect: ValueError: invalid literal for int() with base 2: '12'
# expect: ValueError: bytes must be in range(0, 256)
# expect: OverflowError: cannot convert Infinity to integer ratio
# expect: ValueError: cannot convert float NaN to integer
# expect: 31
# expect: ValueError: int() base must be >= 2 and <= 36, or 0

print(7 // 2, -7 // 2, 7 % 3, -7 % 3, divmod(-7, 2))  # expect: 3 -4 1 2 (-4, 1)
print(2 ** 10, 2 ** -1, (-2) ** 3, pow(3, 4, 5))  # expect: 1024 0.5 -8 1
print(0x1F, 0o17, 0b101, 1_000_000)  # expect: 31 15 5 1000000
print(10 / 4, 10 / 5, 1 << 70)  # expect: 2.5 2.0 1180591620717411303424
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 4, -17 >> 2)  # expect: 1 7 6 -6 16 -5
print(int("42"), int("-0x1f", 16), int("1010", 2), int("z", 36), int(" 7 "))  # expect: 42 -31 10 35 7
print(int(3.9), int(-3.9), int(True))  # expect: 3 -3 1
print((255).bit_length(), (5).bit_count(), abs(-3))  # expect: 8 2 3
print((1024).to_bytes(2, "big"), int.from_bytes(b"\x04\x00", "big"))  # expect: b'\x04\x00' 1024
print(9223372036854775807 + 1, -9223372036854775808 - 1)  # expect: 9223372036854775808 -9223372036854775809
print(123456789012345678901234567890 * 987654321, 10 ** 30 // 7)  # expect: 121932631124828532112482853211126352690 142857142857142857142857142857
print(3 == 3.0, 3 < 3.5, True + 1, 1 == True)  # expect: True True 2 True
print(f"{42:05d} {42:x} {42:#o} {1234567:,} {-5:+d} {5:>4}|")  # expect: 00042 2a 0o52 1,234,567 -5    5|
print((3).real, (3).imag, (3).numerator, (3).denominator)  # expect: 3 0 3 1
int("4x")  # expect error: ValueError: invalid literal for int() with base 10: '4x'

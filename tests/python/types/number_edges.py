from decimal import Decimal


def told(act):
    try:
        return act()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(pow(3, -1, 7), pow(-3, 3, 5), pow(10, -3, 2**61 - 1))  # expect: 5 3 1035323511136948584
print(told(lambda: pow(2, -1, 4)))  # expect: ValueError: base is not invertible for the given modulus
print(told(lambda: 10.0 ** 400))  # expect: OverflowError: (34, 'Numerical result out of range')
print(float("inf") ** 2, 2.0 ** -5000, (-2.0) ** 3)  # expect: inf 0.0 -8.0
print(told(lambda: int.from_bytes(b"\x01", "middle")))  # expect: ValueError: byteorder must be either 'little' or 'big'
print(told(lambda: float("nan").as_integer_ratio()))  # expect: ValueError: cannot convert NaN to integer ratio
print(told(lambda: int("1", base="x")))  # expect: TypeError: 'str' object cannot be interpreted as an integer
print(float(b"1.5"), told(lambda: float(b"x")))  # expect: 1.5 ValueError: could not convert string to float: b'x'
print([hash(Decimal(x)) for x in ("1.5", "1", "0.1", "1e20", "-3.25", "inf", "-1")])  # expect: [1152921504606846977, 1, 2075258708292324556, 848750603811160107, -576460752303423491, 314159, -2]
print(Decimal("0.5") in {0.5}, 2 in {Decimal("2.0")}, {0.1: "float"}.get(Decimal("0.1")))  # expect: True True None

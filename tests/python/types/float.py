print(0.1 + 0.2, 1e16, 1e-5, 1.0, 100000000000000000.0)  # expect: 0.30000000000000004 1e+16 1e-05 1.0 1e+17
print(7.5 // 2, -7.5 % 2, 2.0 ** 0.5, divmod(7.5, 2))  # expect: 3.0 0.5 1.4142135623730951 (3.0, 1.5)
print(float("1.5"), float("inf"), float("-inf"), float(" 2 "))  # expect: 1.5 inf -inf 2.0
print(float("nan") == float("nan"), float("inf") > 10 ** 300)  # expect: False True
print((1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio())  # expect: False True (3, 4)
print(round(2.5), round(3.5), round(2.675, 2), round(1234.5, -2))  # expect: 2 4 2.67 1200.0
print(f"{3.14159:.2f} {3.14159:8.3f}| {1234.5:,.1f} {0.25:%} {1e10:g} {12345.678:e}")  # expect: 3.14    3.142| 1,234.5 25.000000% 1e+10 1.234568e+04
print(str(1e22), repr(1.1), 5e-324, 1.7976931348623157e308)  # expect: 1e+22 1.1 5e-324 1.7976931348623157e+308
print(hash(2.0) == hash(2), 1.5 in [1.5], -0.0)  # expect: True True -0.0
print(int(1e20), 1.5 + True, 3 * 0.5)  # expect: 100000000000000000000 2.5 1.5
1.0 / 0  # expect error: ZeroDivisionError: float division by zero

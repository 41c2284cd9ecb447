from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, InvalidOperation

a, b = Decimal("1.10"), Decimal("3")
print(a + b, a - b, a * b, a / b, b / a, b // a, b % a, -a, abs(-a), a**2, +a, Decimal(7) // 2, Decimal("-7") % 3, 2 / Decimal(4), 10 - a)
# expect: 4.10 -1.90 3.30 0.3666666666666666666666666667 2.727272727272727272727272727 2 0.80 -1.10 1.10 1.2100 1.10 3 -1 0.5 8.90
print(a == Decimal("1.1"), a < b, a == 1.1, Decimal(2) == 2, bool(Decimal("0.00")), max(a, b), sorted([b, a]), sum([a, b]), {Decimal("1.0"): 1}[1])
# expect: True True False True False 3 [Decimal('1.10'), Decimal('3')] 4.10 1
print(a.quantize(Decimal("1")), Decimal("2.675").quantize(Decimal("0.01"), ROUND_HALF_UP), Decimal("2.675").quantize(Decimal("0.01"), rounding=ROUND_DOWN), round(Decimal("2.5")), round(Decimal("2.345"), 2), int(Decimal("-1.9")), float(a))
# expect: 1 2.68 2.67 2 2.34 -1 1.1
print(Decimal(1) / Decimal(3), Decimal("1E+3"), Decimal("1e-7"), Decimal("0E-8"), Decimal("1.500").normalize(), Decimal("123E+5").to_integral_value(), Decimal(0.1), Decimal(10**30), Decimal("-0"), str(Decimal("1_000.5")))
# expect: 0.3333333333333333333333333333 1E+3 1E-7 0E-8 1.5 1.23E+7 0.1000000000000000055511151231257827021181583404541015625 1000000000000000000000000000000 -0 1000.5
print(f"{a:.1f} {b:>6} {Decimal('1234567.891'):,.2f} {Decimal('0.5'):%} {a:+} {a:08}", repr(a), a.as_tuple(), Decimal("NaN").is_nan(), Decimal("Infinity") > 5)
# expect: 1.1      3 1,234,567.89 50% +1.10 00001.10 Decimal('1.10') DecimalTuple(sign=0, digits=(1, 1, 0), exponent=-2) True True
print(a.is_signed(), Decimal("5").is_zero())
# expect: False False
for act in (lambda: Decimal("x"), lambda: a + 1.5, lambda: Decimal("NaN") < 1, lambda: Decimal("NaN") == 1, lambda: Decimal("NaN") >= a, lambda: a + "1"):
    try:
        print(act())
    except (InvalidOperation, ArithmeticError, TypeError, ValueError) as error:
        print(type(error).__name__)
# expect: InvalidOperation
# expect: TypeError
# expect: InvalidOperation
# expect: False
# expect: InvalidOperation
# expect: TypeError

print(hash(Decimal("1.5")) == hash(1.5), hash(Decimal(7)), hash(Decimal("0.1")), hash(Decimal("-3.25")), hash(Decimal("1e400")), hash(Decimal("-1")))
# expect: True 7 2075258708292324556 -576460752303423491 477640439047194790 -2
print(hash(Decimal("inf")), hash(Decimal("-inf")), hash(Decimal("1.10")) == hash(Decimal("1.1")), list({Decimal("2.5"), Decimal(1), Decimal("0.25")}))
# expect: 314159 -314159 True [Decimal('0.25'), Decimal('1'), Decimal('2.5')]

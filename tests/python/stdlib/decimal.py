from decimal import Decimal, ROUND_HALF_UP, getcontext, InvalidOperation
a = Decimal("1.10")
print(a, repr(a), a + Decimal("2.205"), a * 3, a / 3, -a, a == Decimal("1.1"), a > 1, hash(Decimal(1)) == hash(1))
# expect: 1.10 Decimal('1.10') 3.305 3.30 0.3666666666666666666666666667 -1.10 True True True
print(a.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP), Decimal("1E+3"), Decimal("123.4500").normalize(), Decimal(0.1), int(Decimal("3.9")), float(a))
# expect: 1.1 1E+3 123.45 0.1000000000000000055511151231257827021181583404541015625 3 1.1
print(Decimal("-0"), Decimal("Infinity"), Decimal("1.5").as_tuple(), Decimal("1.25").as_tuple().exponent, Decimal("7") // 2, Decimal("7") % 2, Decimal(2) ** 10, round(Decimal("2.675"), 2), f"{Decimal('1234.5'):,.2f}")
# expect: -0 Infinity DecimalTuple(sign=0, digits=(1, 5), exponent=-1) -2 3 1 1024 2.68 1,234.50
try:
    Decimal("x")
except InvalidOperation as e:
    print(e, isinstance(e, ArithmeticError))  # expect: [<class 'decimal.ConversionSyntax'>] True

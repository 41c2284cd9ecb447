"""Decimals that are no numbers, rounding, comparison with other numbers."""
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_UP, Decimal

nan, infinite = Decimal("NaN"), Decimal("-Infinity")
print(bool(Decimal(0)), bool(nan), nan == nan, nan != nan, infinite < 3, infinite == Decimal("-inf"), Decimal(float("inf")) > infinite)
# expect: False True False True True True True
print(nan.is_nan(), infinite.is_infinite(), Decimal(1).is_finite(), infinite.is_signed(), Decimal("-0").is_zero(), abs(infinite), abs(Decimal("-2.50")))
# expect: True True True True True Infinity 2.50
print([str(Decimal("2.345").quantize(Decimal("0.01"), rounding=r)) for r in (ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_UP)])
# expect: ['2.35', '2.34', '2.34', '2.34', '2.34', '2.35']
print([str(Decimal("-2.345").quantize(Decimal("0.01"), r)) for r in (ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_UP)])
# expect: ['-2.34', '-2.34', '-2.35', '-2.34', '-2.34', '-2.35']
print(Decimal("3.7").to_integral_value(), Decimal("2.5").to_integral_value(), round(Decimal("2.5")), round(Decimal("-3.5")), Decimal("5E+2").to_integral_value())
# expect: 4 2 2 -4 5E+2
print(Decimal(1) == 1.0, Decimal("0.1") == 0.1, Decimal("0.5") == 0.5, Decimal(2) > 1.5, 3 < Decimal(4), Decimal("1.0") in {1: "a"})
# expect: True False True True True True
print(Decimal("100.000").normalize(), Decimal("1E-7"), Decimal("0.000001"), Decimal("1234567890123456789012345678901234567890") + 0, Decimal(1) / Decimal(8))
# expect: 1E+2 1E-7 0.000001 1.234567890123456789012345679E+39 0.125
print(int(Decimal("-7.9")), float(Decimal("2.25")), Decimal("-7") // 2, Decimal("-7") % 3, divmod(Decimal(17), 5), Decimal("4") / 2)
# expect: -7 2.25 -3 -1 (Decimal('3'), Decimal('2')) 2
print(f"{Decimal('1234567.891'):,.1f}", f"{Decimal('0.5'):.0%}", f"{Decimal('12'):>6}", f"{Decimal('3.14159'):.3f}", str(Decimal("1e3")), repr(Decimal("-0.0")))
# expect: 1,234,567.9 50%     12 3.142 1E+3 Decimal('-0.0')
print(min(Decimal("1.5"), Decimal("1.25")), max([Decimal(3), 2]), sum([Decimal("0.1")] * 3), sorted([Decimal(3), Decimal("1.5"), 2]))
# expect: 1.25 3 0.3 [Decimal('1.5'), 2, Decimal('3')]

from decimal import Decimal
print(hasattr(Decimal(2), "wurzel"), getattr(1, "x", None))  # expect: False None
print(hasattr(Decimal(2), "sqrt"))  # expect refusal: not-modelled

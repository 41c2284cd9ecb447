import numbers
print(isinstance(1, numbers.Number), isinstance(1.5, numbers.Integral), isinstance(True, numbers.Integral), isinstance("1", numbers.Number), isinstance(1.5, numbers.Real))
# expect: True False True False True

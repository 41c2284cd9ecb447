c = complex(1, 2)
print(c, c.real, c.imag, abs(complex(3, 4)))  # expect: (1+2j) 1.0 2.0 5.0
print(1j * 1j, c.conjugate(), -c, +c)  # expect: (-1+0j) (1-2j) (-1-2j) (1+2j)
print(c + 3, 3 - c, 2.5 * c, c / (1 - 1j))  # expect: (4+2j) (2-2j) (2.5+5j) (-0.5+1.5j)
print(c**2, c**-1, 2**1j, c**0)  # expect: (-3+4j) (0.2-0.4j) (0.7692389013639721+0.6389612763136348j) (1+0j)
print((-8) ** 0.5, (-1.0) ** 0.5)  # expect: (1.7319121124709868e-16+2.8284271247461903j) (6.123233995736766e-17+1j)
print(complex("1+2j"), complex(" -j "), complex("(3e-2)"), complex("1e+2-3.5e1j"))  # expect: (1+2j) -1j (0.03+0j) (100-35j)
print(complex(), complex(imag=2), complex(1j, 1j), complex(True))  # expect: 0j 2j (-1+1j) (1+0j)
print(c == complex(1, 2), complex(3) == 3, complex(2.5) == 2.5, 1j == 1, c != 1)  # expect: True True True False True
print({3: "a"}[3 + 0j], len({1 + 0j, 1, 1.0, True}))  # expect: a 1
print(isinstance(c, complex), isinstance(1, (int, float, complex)), type(c).__name__, type(1j) is complex)  # expect: True True complex True
print(bool(0j), bool(1j), f"{c}", str(-0.5j), [1j])  # expect: False True (1+2j) (-0-0.5j) [1j]
try:
    print(c < 1)
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'complex' and 'int'
try:
    complex("1 + 2j")
except ValueError as error:
    print(error)  # expect: complex() arg is a malformed string
try:
    c / 0
except ZeroDivisionError as error:
    print(error)  # expect: complex division by zero

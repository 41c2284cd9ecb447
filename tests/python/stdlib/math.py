import math
print(math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.sqrt(16), math.isqrt(17), math.gcd(12, 18), math.lcm(4, 6), math.factorial(10))
# expect: -2 2 -1 4.0 4 6 12 3628800
print(math.pi, math.e, math.inf, math.isnan(math.nan), math.log(8, 2), math.log10(1000), math.exp(0), math.pow(2, 3), math.hypot(3, 4), math.fabs(-2))
# expect: 3.141592653589793 2.718281828459045 inf True 3.0 3.0 1.0 8.0 5.0 2.0
print(math.isclose(0.1 + 0.2, 0.3), math.prod([2, 3]), math.comb(5, 2), math.perm(4, 2), math.copysign(1, -0.0), math.fsum([0.1] * 10), math.modf(1.5), math.degrees(math.pi))
# expect: True 6 10 12 -1.0 1.0 (0.5, 1.0) 180.0
math.sqrt(-1)  # expect error: ValueError: math domain error

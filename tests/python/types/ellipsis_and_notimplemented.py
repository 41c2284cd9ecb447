print(..., Ellipsis is ..., NotImplemented, type(...).__name__, bool(...))  # expect: Ellipsis True NotImplemented ellipsis True
class A:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return self.n == other.n if isinstance(other, A) else NotImplemented
    def __lt__(self, other): return NotImplemented
    def __add__(self, other): return NotImplemented
    def __radd__(self, other): return ("radd", other)
print(A(1) == A(1), A(1) == 1, A(1) != A(2), 5 + A(1))  # expect: True False True ('radd', 5)
try:
    A(1) + 5
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for +: 'A' and 'int'
A(1) < A(2)  # expect error: TypeError: '<' not supported between instances of 'A' and 'A'

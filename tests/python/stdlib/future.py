from __future__ import annotations, division
def f(x: NotThere) -> AlsoNotThere: return x
print(f(7 / 2))  # expect: 3.5

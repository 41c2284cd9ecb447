import os.path as p
import collections.abc
from math import floor, ceil as up
from datetime import (
    date,
    timedelta as delta,
)
print(p.join("a", "b"), floor(1.5), up(1.5), date(2024, 1, 1) + delta(days=1), collections.abc.Mapping.__name__)  # expect: a/b 1 2 2024-01-02 Mapping
def late():
    import json
    return json.dumps([1])
print(late(), __import__("math").sqrt(4), __name__)  # expect: [1] 2.0 __main__
import math as m, os
print(m.pi, os.path is p)  # expect: 3.141592653589793 True

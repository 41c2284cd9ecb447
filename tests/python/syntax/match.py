class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def what(v):
    match v:
        case 0 | 1: return "small"
        case int(n) if n > 100: return f"big {n}"
        case str() as s: return f"str {s}"
        case [a, b]: return f"two {a} {b}"
        case [first, *rest]: return f"list {first} {rest}"
        case {"k": k, **others}: return f"map {k} {others}"
        case Point(0, y=y): return f"on axis {y}"
        case Point(x, y): return f"point {x} {y}"
        case None: return "none"
        case _: return "else"
print([what(v) for v in (0, 500, "a", [1, 2], (1, 2, 3), {"k": 1, "z": 2}, Point(0, 5), Point(1, 2), None, 2.5)])
# expect: ['small', 'big 500', 'str a', 'two 1 2', 'list 1 [2, 3]', "map 1 {'z': 2}", 'on axis 5', 'point 1 2', 'none', 'else']
match {"op": "add", "args": [1, 2]}:
    case {"op": "add", "args": [x, y]}:
        print(x + y)  # expect: 3

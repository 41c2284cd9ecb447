class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Bad:
    __match_args__ = ["x"]


def kind(value):
    match value:
        case True:
            return "true"
        case None:
            return "none"
        case 0 | -1 | 2.5 | 1 + 2j:
            return "number"
        case "a" | b"b" as letter:
            return letter
        case [] | ():
            return "empty"
        case [x]:
            return "one", x
        case [first, *rest, 9]:
            return first, rest
        case {"k": str(v), **others}:
            return v, others
        case {"n": {"deep": [_, int() as d]}}:
            return d
        case Point(0, y=y):
            return "axis", y
        case Point(x, y) if x == y:
            return "diagonal"
        case Point():
            return "point"
        case str() | int():
            return "plain"
        case dict(d):
            return "dict", d
        case float(f):
            return f
    return "other"


for value in (True, 1, None, 0, -1, 2.5, 1 + 2j, "a", b"b", "ab", [], (), [5], (1, 2, 3, 9), [9, 9], {"k": "v", "z": 1}, {"k": 1}, {"n": {"deep": (0, 7)}}, Point(0, 3), Point(2, 2), Point(1, 2), 77, {}, 0.5, {1}, "", range(2), object):
    print(kind(value))
# expect: true
# expect: plain
# expect: none
# expect: number
# expect: number
# expect: number
# expect: number
# expect: a
# expect: b'b'
# expect: plain
# expect: empty
# expect: empty
# expect: ('one', 5)
# expect: (1, [2, 3])
# expect: (9, [])
# expect: ('v', {'z': 1})
# expect: ('dict', {'k': 1})
# expect: 7
# expect: ('axis', 3)
# expect: diagonal
# expect: point
# expect: plain
# expect: ('dict', {})
# expect: 0.5
# expect: other
# expect: plain
# expect: other
# expect: other
for pattern in (lambda v: Bad(), lambda v: Point(1, 2)):
    try:
        match pattern(0):
            case Bad(1):
                print("no")
            case Point(1, 2, 3):
                print("no")
    except TypeError as error:
        print(error)
# expect: Bad.__match_args__ must be a tuple (got list)
# expect: Point() accepts 2 positional sub-patterns (3 given)

import enum
from enum import Enum, Flag, IntEnum, auto


class Color(Enum):
    RED = 1
    GREEN = auto()
    CRIMSON = 1

    @property
    def label(self):
        return self.name.title()

    @classmethod
    def first(cls):
        return next(iter(cls))


class Level(str, Enum):
    LOW = "low"
    HIGH = "high"

    def __str__(self):
        return self.value


class Size(IntEnum):
    S = 1
    L = 3


class Access(Flag):
    R = auto()
    W = auto()
    RW = 3


class Planet(Enum):
    _ignore_ = "scale"
    scale = 10
    EARTH = (5.9, 6.4)

    def __init__(self, mass, radius):
        self.mass = mass * 2


Made = Enum("Made", "A B", start=5)
print(list(Color), Color(1), Color["GREEN"].value, Color.CRIMSON is Color.RED, Color.RED.label, Color.first(), Color.__members__.keys(), len(Color), Color.RED in Color)
# expect: [<Color.RED: 1>, <Color.GREEN: 2>] Color.RED 2 True Red Color.RED dict_keys(['RED', 'GREEN', 'CRIMSON']) 2 True
print(str(Color.RED), repr(Level.LOW), f"{Level.LOW}", Level.LOW == "low", Level("high"), "-".join(Level), [s for s in Size], Size.S + 1, Size.L > Size.S, f"{Size.L}", sorted(Size, reverse=True), Size(3).name)
# expect: Color.RED <Level.LOW: 'low'> low True high low-high [<Size.S: 1>, <Size.L: 3>] 2 True 3 [<Size.L: 3>, <Size.S: 1>] L
print(Access.R | Access.W, Access.RW & Access.W, Access.R in Access.RW, bool(Access(0)), Planet.EARTH.mass, Planet.EARTH.value, list(Made), Made.B.value, hash(Color.RED) == hash(Color.CRIMSON), {Color.RED: 1}[Color(1)])
# expect: Access.RW Access.W True False 11.8 (5.9, 6.4) [<Made.A: 5>, <Made.B: 6>] 6 True 1
print([e.value for e in Level], Level.LOW.upper(), isinstance(Level.LOW, str), Color.RED != Color.GREEN, Color.RED == 1, type(Color.RED).__name__, [m.name for m in reversed(Color)], Color.RED.name)
# expect: ['low', 'high'] LOW True True False Color ['GREEN', 'RED'] RED
for act in (lambda: Color(9), lambda: Color["X"], lambda: Color.BLUE, lambda: Color.RED < Color.GREEN, lambda: Level("mid")):
    try:
        print(act())
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        print(type(error).__name__)
# expect: ValueError
# expect: KeyError
# expect: AttributeError
# expect: TypeError
# expect: ValueError

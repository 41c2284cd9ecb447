"""Enums by other values: tuples, _missing_, auto(), aliases, flags, functional."""
import enum


class Planet(enum.Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def ratio(self):
        return round(self.mass / self.radius, 3)


class Color(str, enum.Enum):
    RED = "red"
    CRIMSON = "red"
    BLUE = "blue"

    @classmethod
    def _missing_(cls, value):
        return cls.BLUE if value == "azure" else None

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    GREEN = enum.auto()


class Perm(enum.Flag):
    R = 1
    W = 2
    X = enum.auto()
    RW = R | W


class Level(enum.IntEnum):
    LOW = enum.auto()
    HIGH = enum.auto()


print(Planet.MARS.mass, Planet.EARTH.ratio, Planet((0.64, 3.39)).name, [p.name for p in Planet], Planet["EARTH"] is Planet.EARTH)
# expect: 0.64 0.937 MARS ['EARTH', 'MARS'] True
print(Color("azure"), Color.CRIMSON is Color.RED, list(Color), Color.__members__["CRIMSON"], Color.GREEN.value, Color.RED == "red", len(Color), "RED" in Color.__members__)
# expect: Color.BLUE True [<Color.RED: 'red'>, <Color.BLUE: 'blue'>, <Color.GREEN: 'green'>] Color.RED green True 3 True
print(Perm.R | Perm.X, Perm.RW, Perm.R in Perm.RW, bool(Perm.R & Perm.W), Perm(3), (Perm.R | Perm.W) == Perm.RW, Perm.X.value, (Perm.RW ^ Perm.R).name)
# expect: Perm.R|X Perm.RW True False Perm.RW True 4 W
print(Level.LOW < Level.HIGH, Level.HIGH + 1, Level(2), sorted([Level.HIGH, Level.LOW]), int(Level.LOW), f"{Level.HIGH:>3}", Level.HIGH.name, max(Level).name, Level.LOW == 1)
# expect: True 3 2 [<Level.LOW: 1>, <Level.HIGH: 2>] 1   2 HIGH HIGH True
Animal = enum.Enum("Animal", "CAT, DOG", module=__name__)
Size = enum.Enum("Size", {"S": "small", "L": "large"}, type=str)
Step = enum.IntEnum("Step", [("ONE", 10), ("TWO", 20)])
print(list(Animal), Size.S.value, Size("large"), isinstance(Size.S, str), Step.TWO + 1, Animal.CAT.value, Animal["DOG"].name)
# expect: [<Animal.CAT: 1>, <Animal.DOG: 2>] small Size.L True 21 1 DOG
for wrong in (lambda: Color("x"), lambda: Planet["SUN"]):
    try:
        wrong()
    except (ValueError, KeyError, AttributeError) as error:
        kind = type(error).__name__
        Perm.R, kind
print(kind, hash(Color.RED) == hash(Color.CRIMSON), repr(Color.RED), str(Color.RED), repr(Perm.R), isinstance(Color.RED, Color), type(Level.LOW).__name__)
# expect: KeyError True <Color.RED: 'red'> Color.RED <Perm.R: 1> True Level


@enum.unique
class One(enum.Enum):
    A = 1
    B = 2


print([m.value for m in One], One.A != One.B, One.A in One, {One.A: 1}[One(1)], One.A.__class__.__name__, [name for name, m in One.__members__.items()])
# expect: [1, 2] True True 1 One ['A', 'B']

import enum
from enum import Enum, IntEnum, StrEnum, Flag, auto, unique
class Color(Enum):
    RED = "red"
    GREEN = "green"
    CRIMSON = "red"
    @property
    def shout(self): return self.value.upper()
print(Color.RED, repr(Color.RED), Color.RED.value, Color("green"), Color["RED"], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.RED.shout)
# expect: Color.RED <Color.RED: 'red'> red Color.GREEN Color.RED True [<Color.RED: 'red'>, <Color.GREEN: 'green'>] 2 RED
print(Color.RED == "red", Color.RED in Color, [c.name for c in Color], Color.__members__.keys(), isinstance(Color.RED, Color), Color.RED.name)
# expect: False True ['RED', 'GREEN'] dict_keys(['RED', 'GREEN', 'CRIMSON']) True RED
class N(IntEnum):
    A = 1
    B = auto()
print(N.A + 1, N.B, repr(N.B), N.B == 2, f"{N.A}", sorted([N.B, N.A]), int(N.B), N(1))  # expect: 2 2 <N.B: 2> True 1 [<N.A: 1>, <N.B: 2>] 2 1
class S(str, Enum):
    X = "x"
print(S.X == "x", S.X.value, f"{S.X.value}", S("x"), S.X.upper())  # expect: True x x S.X X
class T(StrEnum):
    LONG_NAME = auto()
print(T.LONG_NAME, str(T.LONG_NAME), T.LONG_NAME == "long_name")  # expect: long_name long_name True
class F(Flag):
    R = 1
    W = 2
    BOTH = 3
print(list(F), len(F), F(3) is F.BOTH, (F.R | F.W).name, (F.R | F.W) & F.W, F.R in (F.R | F.W), (F.R | F.W).value)
# expect: [<F.R: 1>, <F.W: 2>] 2 True BOTH F.W True 3
E = Enum("E", ["P", "Q"])
print(E.P, E.Q.value, Enum("M", {"A": 5}).A.value)  # expect: E.P 2 5
Color("blue")  # expect error: ValueError: 'blue' is not a valid Color

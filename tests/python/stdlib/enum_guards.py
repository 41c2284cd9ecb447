import enum


def told(act):
    try:
        return act()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class C(enum.Enum):
    A = 1
    B = 1


class S(str, enum.Enum):
    A = enum.auto()
    B = 5


N = enum.IntEnum("N", {"A": "7"})
print(S.A, S.A.value, S.B.value, N.A.value, enum.Enum("F", "A B", type=str).B.value)  # expect: S.A 1 5 7 2
print(isinstance(C, enum.EnumMeta), isinstance(int, enum.EnumMeta), type(C).__name__, issubclass(enum.EnumMeta, type))  # expect: True False EnumType True
print(told(lambda: setattr(C, "A", 2)), told(lambda: delattr(C, "A")))  # expect: AttributeError: cannot reassign member 'A' AttributeError: 'C' cannot delete member 'A'.
print(told(lambda: setattr(C.A, "value", 2)))  # expect: AttributeError: <enum 'Enum'> cannot set attribute 'value'
print(told(lambda: enum.unique(C)))  # expect: ValueError: duplicate values found in <enum 'C'>: B -> A
print(told(lambda: enum.StrEnum("T", {"A": 1})))  # expect: TypeError: 1 is not a string
print(told(lambda: C()))  # expect: TypeError: EnumType.__call__() missing 1 required positional argument: 'value'
C.x, C.A.y = 1, 2
print(C.x, C.A.y, C(value=1))  # expect: 1 2 C.A


class D(C):  # expect error: TypeError: <enum 'D'> cannot extend <enum 'C'>
    pass

import enum


def told(act):
    try:
        return act()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class C(enum.Flag):
    A = 1
    B = 2
    D = 4


class I(enum.IntFlag):
    A = 1
    B = 2
    D = 4


print([C.A | C.B, C.A & C.B, C(0), ~C.A, ~C(0), C(-2), C.A ^ C.D], C(0), C(3), C(0).name)  # expect: [<C.A|B: 3>, <C: 0>, <C: 0>, <C.B|D: 6>, <C.A|B|D: 7>, <C.B|D: 6>, <C.A|D: 5>] C(0) C.A|B None
print((C.A | C.B) is (C.B | C.A), list(C(5)), len(C(5)), C.A in C(5), bool(C(0)))  # expect: True [<C.A: 1>, <C.D: 4>] 2 True False
print([I(0), I(17), ~I.A, ~I(16), 1 | I.B, I.A & 3, I.A ^ 8, I(-1)], (I.A | 8).name, I(3), int(I(5)), I(3) == 3)  # expect: [<I: 0>, <I.A|16: 17>, <I.B|D: 6>, <I.A|B|D|8: 15>, <I.A|B: 3>, <I.A: 1>, <I.A|8: 9>, <I.A|B|D: 7>] A|8 3 5 True
print(repr(told(lambda: C(8))))  # expect: "ValueError: <flag 'C'> invalid value 8\n    given 0b0 1000\n  allowed 0b0 0111"
print(told(lambda: C.A | 1))  # expect: TypeError: unsupported operand type(s) for |: 'C' and 'int'
print(told(lambda: C.A | I.A))  # expect: TypeError: unsupported operand type(s) for |: 'C' and 'I'
print(told(lambda: 1 in C.A))  # expect: TypeError: unsupported operand type(s) for 'in': 'int' and 'C'

def f(kind):
    try:
        if kind == 1: raise ValueError("bad", 3)
        if kind == 2: return {}["k"]
        if kind == 3: return [][0]
    except (ValueError, TypeError) as e:
        return type(e).__name__, e.args, str(e)
    except KeyError as e:
        return repr(e), str(e)
    except Exception:
        return "other"
    else:
        return "else"
    finally:
        order.append(kind)
order = []
print(f(1), f(2), f(3), f(0), order)  # expect: ('ValueError', ('bad', 3), "('bad', 3)") ("KeyError('k')", "'k'") other else [1, 2, 3, 0]
class Mine(Exception):
    def __init__(self, code): super().__init__(f"code {code}"); self.code = code
try:
    try:
        raise Mine(7)
    except Mine as e:
        raise RuntimeError("outer") from e
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__cause__.code, e.__context__ is e.__cause__)  # expect: outer Mine('code 7') 7 True
try:
    try:
        1 / 0
    finally:
        print("finally")  # expect: finally
except ArithmeticError as e:
    print(type(e), e)  # expect: <class 'ZeroDivisionError'> division by zero
try:
    assert 1 == 2, "told"
except AssertionError as e:
    print("assert", e)  # expect: assert told
def swallow():
    for i in range(3):
        try:
            continue
        finally:
            order.append(i)
    return order
print(swallow())  # expect: [1, 2, 3, 0, 0, 1, 2]
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except* ValueError as group:
    print("group", group.exceptions)  # expect: group (ValueError(1),)
except* TypeError:
    print("types")  # expect: types
raise Mine(1)  # expect error: Mine: code 1

print(True and "yes", False or "no", not [], not "x")  # expect: yes no True False
print(bool(0), bool(0.0), bool(""), bool(()), bool({}), bool(None), bool("0"), bool([0]))  # expect: False False False False False False True True
print(True + True, True * 5, False - 1)  # expect: 2 5 -1
print(True & False, True | False, True ^ True, isinstance(True, int))  # expect: False True False True
print(str(True), repr(False), f"{True} {True:d}")  # expect: True False True 1
print(1 < 2 < 3, 1 < 3 > 2, 1 == 1.0 == True)  # expect: True True True
print(any([0, "", 3]), all([1, "a"]), all([]), any([]))  # expect: True True True False

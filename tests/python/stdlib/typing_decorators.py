import typing
@typing.dataclass_transform()
def made(cls):
    return cls
@typing.no_type_check
def f():
    return 1
print(made(int) is int, f(), typing.assert_type(2, int))  # expect: True 1 2

def f(a, *, b): pass
try:
    f(1, 2)
except TypeError as e:
    print(e)  # expect: f() takes 1 positional argument but 2 were given
try:
    f(1)
except TypeError as e:
    print(e)  # expect: f() missing 1 required keyword-only argument: 'b'
f(1, b=2, other=3)  # expect error: TypeError: f() got an unexpected keyword argument 'other'

import inspect
def f(a, b=1, *c, d, **e): ...
class C:
    def m(self): ...
print(inspect.isfunction(f), inspect.isclass(C), inspect.isfunction(C), inspect.ismethod(C().m), inspect.cleandoc("""
    a
      b
    """))
    # expect: True True False True a
    # expect:   b
print([name for name, value in inspect.getmembers(C(), inspect.ismethod)])  # expect: ['m']

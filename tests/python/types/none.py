print(None, None is None, None == 0, not None)  # expect: None True False True
print(type(None).__name__, repr(None), [None])  # expect: NoneType None [None]
def nothing():
    pass
print(nothing())  # expect: None
None.upper()  # expect error: AttributeError: 'NoneType' object has no attribute 'upper'

class Box:
    def __init__(self, n):
        self.n = n

    def get(self, more=0):
        return self.n + more

    __hash__ = None


def free(self):
    return self.n


box, other = Box(1), Box(1)
print(box.get == box.get, box.get == other.get, box.get.__self__ is box, box.get.__func__ is Box.get, Box.get(box, 4))
# expect: True False True True 5
print(free.__get__(box)(), free.__get__(None, Box) is free, free.__dict__, free.__module__, free.__qualname__)
# expect: 1 True {} __main__ free
free.note = "kept"
print(free.__dict__, free.note, vars(free), Box.get.__defaults__, Box.get.__name__, Box.get.__qualname__)
# expect: {'note': 'kept'} kept {'note': 'kept'} (0,) get Box.get
print(repr(len), "ab".upper.__self__, "ab".upper.__name__, str.upper, str.upper("x"), repr([].append).startswith("<built-in method append of list object at"))
# expect: <built-in function len> ab upper <method 'upper' of 'str' objects> X True
print(repr(box.get).startswith("<bound method Box.get of <__main__.Box object at"), {len: 1}[len], callable(box.get), callable(box))
# expect: True 1 True False
try:
    {box: 1}
except TypeError as error:
    print(error)
# expect: unhashable type: 'Box'
for call in (lambda: str.upper(5), lambda: str.upper()):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
# expect: unbound method str.upper() needs an argument

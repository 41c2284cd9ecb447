class P:
    def __init__(self): self._x = 1
    @property
    def x(self):
        """About x."""
        return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): self._x = None
    @staticmethod
    def s(): return "static"
    @classmethod
    def c(cls): return cls.__name__
p = P()
p.x = 5
print(p.x, P.x.__doc__, P.s(), p.s(), P.c(), p.c(), getattr(p, "x"), P.__dict__["_x"] if "_x" in P.__dict__ else "none")
# expect: 5 About x. static static P P 5 none
del p.x
print(p.x, p.__class__.__name__, p.c.__self__ is P, P.c.__func__.__name__, p.__init__.__name__)  # expect: None P True c __init__
bound = p.c
print(bound(), callable(bound), [f.__name__ for f in (P.s, len, max)], super(P, p).__init__() is None)  # expect: P True ['s', 'len', 'max'] True
print(isinstance(P.__dict__["x"], property), isinstance(P.__dict__["s"], staticmethod), isinstance(P.__dict__["c"], classmethod))
# expect: True True True
class ReadOnly:
    @property
    def x(self): return 1
ReadOnly().x = 2  # expect error: AttributeError: property 'x' of 'ReadOnly' object has no setter

class Plain:
    def __init__(self):
        self.a = 1


class Careful(Plain):
    def __getattribute__(self, name):
        if name == "secret":
            return "found"
        return super().__getattribute__(name)

    def __delattr__(self, name):
        print("delete", name)
        super().__delattr__(name)

    def __dir__(self):
        return [name for name in super().__dir__() if not name.startswith("_")]


one = Careful()
print(one.secret, one.a, dir(one))
# expect: found 1 ['a']
del one.a
# expect: delete a
try:
    del one.a
except AttributeError:
    print("gone")
# expect: delete a
# expect: gone
try:
    one.missing
except AttributeError as error:
    print(error)
# expect: 'Careful' object has no attribute 'missing'
plain = Plain()
object.__setattr__(plain, "b", 2)
print(plain.b, object.__getattribute__(plain, "a"), plain.__eq__(plain), plain.__eq__(1), plain.__ne__(plain))
# expect: 2 1 True NotImplemented False
print(plain.__lt__(plain), hash(plain) == plain.__hash__(), plain.__str__() == repr(plain), format(plain) == str(plain))
# expect: NotImplemented True True True
try:
    format(plain, "5")
except TypeError as error:
    print(error)
# expect: unsupported format string passed to Plain.__format__
print(object.__repr__(plain).startswith("<__main__.Plain object at"), plain.__format__("") == str(plain))
# expect: True True

class Meta(type):
    names = []

    def __new__(mcs, name, bases, body, **options):
        cls = super().__new__(mcs, name, bases, body)
        cls.option = options.get("option")
        Meta.names.append(name)
        return cls

    def __init__(cls, name, bases, body, **options):
        super().__init__(name, bases, body)

    def __iter__(cls):
        return iter(sorted(n for n in vars(cls) if n.isupper()))

    def __getitem__(cls, key):
        return getattr(cls, key)

    def __contains__(cls, key):
        return hasattr(cls, key)

    def __call__(cls, *args):
        made = super().__call__(*args)
        made.called = True
        return made


class Base(metaclass=Meta, option=5):
    A, B = 1, 2

    def __init_subclass__(cls, /, tag=None, **rest):
        super().__init_subclass__(**rest)
        cls.tag = tag


class Child(Base, tag="t"):
    __slots__ = ()

    def __class_getitem__(cls, item):
        return item


print(list(Base), Base["A"], "A" in Base, Base.option, Child.tag, Meta.names, Child().called, type(Child), Child.__mro__[1] is Base)
# expect: ['A', 'B'] 1 True 5 None ['Base', 'Child'] True <class '__main__.Meta'> True
print(isinstance(1, int | str), isinstance(None, int | None), Child.__name__, Child.__bases__)
# expect: True True Child (<class '__main__.Base'>,)
Named = type("Named", (Base,), {"x": 1, "get": lambda self: self.x})
print(Named().get(), Named.__qualname__, issubclass(Named, Base), isinstance(Named(), (str, Base)), callable(Named), Named.__dict__["x"], "get" in vars(Named))
# expect: 1 Named True True True 1 True


class Descriptor:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        return self if instance is None else getattr(instance, self.name, "unset")

    def __set__(self, instance, value):
        setattr(instance, self.name, value * 2)


class Holder:
    field = Descriptor()


holder = Holder()
print(holder.field, vars(holder))
# expect: unset {}
holder.field = 4
print(holder.field, vars(holder), isinstance(Holder.field, Descriptor), Holder.field.name)
# expect: 8 {'_field': 8} True _field
for act in (lambda: -"a", lambda: [] + (), lambda: {} | [], lambda: 1 @ 2, lambda: "a" * "b", lambda: 2 ** "x", lambda: 5 >> "x", lambda: ~1.5, lambda: 5 & 1.0, lambda: 7 ^ "x", lambda: None // 2, lambda: 1 < "a", lambda: 0.0**-1, lambda: (-8) ** 0.5 == 8**0.5 * 1j, lambda: len(5), lambda: 5[0], lambda: [][0:"a"], lambda: {}["k"], lambda: (1,)["a"], lambda: set()[0]):
    try:
        print(act())
    except (TypeError, ZeroDivisionError, KeyError) as error:
        print(type(error).__name__)
# expect: TypeError
# expect: TypeError
# expect: TypeError
# expect: TypeError
# expect: TypeError
# expect: TypeError
# expect: TypeError
# expect: TypeError
# expect: TypeError
# expect: TypeError
# expect: TypeError
# expect: TypeError
# expect: ZeroDivisionError
# expect: False
# expect: TypeError
# expect: TypeError
# expect: TypeError
# expect: KeyError
# expect: TypeError
# expect: TypeError

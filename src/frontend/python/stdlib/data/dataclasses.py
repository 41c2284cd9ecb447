"""Python's dataclasses."""


class _Missing:
    def __repr__(self):
        return "MISSING"


MISSING = _Missing()
KW_ONLY = _Missing()


class FrozenInstanceError(AttributeError):
    pass


class Field:
    def __init__(self, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
                 metadata=None, kw_only=False):
        self.name = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = metadata or {}
        self.kw_only = kw_only


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=False):
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _collect(cls, kw_only):
    found = {}
    for base in reversed(cls.__mro__[1:]):
        found.update(getattr(base, "__dataclass_fields__", {}))
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if "ClassVar" in annotation:
            continue
        if "KW_ONLY" in annotation:
            kw_only = True
            continue
        value = cls.__dict__.get(name, MISSING)
        if isinstance(value, Field):
            own = value
            if own.default is not MISSING:
                setattr(cls, name, own.default)
            elif name in cls.__dict__:
                delattr(cls, name)
        else:
            if isinstance(value, (list, dict, set)):
                raise ValueError(f"mutable default {type(value)} for field {name} is not allowed: use default_factory")
            own = Field(default=value)
        own.name = name
        own.type = annotation
        own.kw_only = own.kw_only or kw_only
        found[name] = own
    return found


def _make_init(cls, members, frozen):
    order = [own for own in members.values() if own.init and not own.kw_only]
    known = {own.name for own in members.values() if own.init}

    def __init__(self, *args, **keywords):
        if len(args) > len(order):
            raise TypeError(f"{cls.__name__}.__init__() takes {len(order) + 1} positional arguments "
                            f"but {len(args) + 1} were given")
        values = {own.name: value for own, value in zip(order, args)}
        for name, value in keywords.items():
            if name not in known:
                raise TypeError(f"{cls.__name__}.__init__() got an unexpected keyword argument {name!r}")
            if name in values:
                raise TypeError(f"{cls.__name__}.__init__() got multiple values for argument {name!r}")
            values[name] = value
        post = []
        for own in members.values():
            if own.name in values:
                value = values[own.name]
            elif own.default_factory is not MISSING:
                value = own.default_factory()
            elif own.default is not MISSING:
                value = own.default
            elif own.init:
                raise TypeError(f"{cls.__name__}.__init__() missing 1 required positional argument: {own.name!r}")
            else:
                continue
            if "InitVar" in own.type:
                post.append(value)
            else:
                object.__setattr__(self, own.name, value)
        if hasattr(self, "__post_init__"):
            self.__post_init__(*post)

    return __init__


def _values(self, members):
    return tuple(getattr(self, own.name) for own in members.values() if own.compare)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def decorate(cls):
        members = _collect(cls, kw_only)
        own = cls.__dict__
        if init and "__init__" not in own:
            cls.__init__ = _make_init(cls, members, frozen)
        if repr and "__repr__" not in own:
            def __repr__(self):
                shown = ", ".join(f"{m.name}={getattr(self, m.name)!r}" for m in members.values() if m.repr)
                return f"{type(self).__qualname__}({shown})"
            cls.__repr__ = __repr__
        if eq and "__eq__" not in own:
            def __eq__(self, other):
                if type(self) is not type(other):
                    return NotImplemented
                return _values(self, members) == _values(other, members)
            cls.__eq__ = __eq__
            cls.__hash__ = (lambda self: hash(_values(self, members))) if frozen or unsafe_hash else None
        if order:
            cls.__lt__ = lambda self, other: _values(self, members) < _values(other, members)
            cls.__le__ = lambda self, other: _values(self, members) <= _values(other, members)
            cls.__gt__ = lambda self, other: _values(self, members) > _values(other, members)
            cls.__ge__ = lambda self, other: _values(self, members) >= _values(other, members)
        if frozen:
            def __setattr__(self, name, value):
                raise FrozenInstanceError(f"cannot assign to field {name!r}")
            cls.__setattr__ = __setattr__
        cls.__dataclass_fields__ = members
        if match_args:
            cls.__match_args__ = tuple(m.name for m in members.values() if m.init)
        return cls

    return decorate if cls is None else decorate(cls)


def fields(class_or_instance):
    return tuple(class_or_instance.__dataclass_fields__.values())


def is_dataclass(obj):
    return hasattr(obj, "__dataclass_fields__")


def _plain(value, factory):
    if is_dataclass(value) and not isinstance(value, type):
        return factory([(m.name, _plain(getattr(value, m.name), factory)) for m in fields(value)])
    if isinstance(value, (list, tuple)):
        return type(value)(_plain(item, factory) for item in value)
    if isinstance(value, dict):
        return {key: _plain(item, factory) for key, item in value.items()}
    return value


def asdict(obj, *, dict_factory=dict):
    return _plain(obj, dict_factory)


def astuple(obj):
    return tuple(getattr(obj, m.name) for m in fields(obj))


def replace(obj, /, **changes):
    values = {m.name: getattr(obj, m.name) for m in fields(obj) if m.init}
    return type(obj)(**{**values, **changes})


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    members = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            annotations[item] = "object"
        else:
            annotations[item[0]] = "object"
            if len(item) == 3:
                members[item[0]] = item[2]
    members["__annotations__"] = annotations
    return dataclass(type(cls_name, bases, members), **options)


InitVar = object

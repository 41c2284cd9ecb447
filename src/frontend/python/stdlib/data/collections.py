"""The containers of Python's collections."""


class OrderedDict(dict):
    def __repr__(self):
        return f"OrderedDict({dict(self.items())!r})" if self else "OrderedDict()"

    def copy(self):
        return OrderedDict(self)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict(self.items()) == other

    __hash__ = None


class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **keywords):
        super().__init__(*args, **keywords)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self[key] = value
        return value

    def __repr__(self):
        return f"defaultdict({self.default_factory!r}, {dict(self.items())!r})"

    def copy(self):
        return defaultdict(self.default_factory, self)


class Counter(dict):
    def __init__(self, iterable=None, /, **keywords):
        super().__init__()
        self.update(iterable, **keywords)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, /, **keywords):
        if hasattr(iterable, "items"):
            for key, count in iterable.items():
                self[key] = self[key] + count
        elif iterable is not None:
            for key in iterable:
                self[key] = self[key] + 1
        if keywords:
            self.update(keywords)

    def subtract(self, iterable=None, /, **keywords):
        if hasattr(iterable, "items"):
            for key, count in iterable.items():
                self[key] = self[key] - count
        elif iterable is not None:
            for key in iterable:
                self[key] = self[key] - 1
        if keywords:
            self.subtract(keywords)

    def most_common(self, n=None):
        items = sorted(self.items(), key=lambda item: item[1], reverse=True)
        return items if n is None else items[:n]

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return Counter(self)

    def __add__(self, other):
        result = Counter()
        for key in list(self) + [key for key in other if key not in self]:
            if self[key] + other[key] > 0:
                result[key] = self[key] + other[key]
        return result

    def __sub__(self, other):
        result = Counter()
        for key in list(self) + [key for key in other if key not in self]:
            if self[key] - other[key] > 0:
                result[key] = self[key] - other[key]
        return result

    def __repr__(self):
        if not self:
            return "Counter()"
        return f"Counter({dict(self.most_common())!r})"


class deque:
    def __init__(self, iterable=(), maxlen=None):
        self.maxlen = maxlen
        self._items = []
        self.extend(iterable)

    def _cut(self, front):
        if self.maxlen is not None:
            while len(self._items) > self.maxlen:
                self._items.pop(0 if front else -1)

    def append(self, item):
        self._items.append(item)
        self._cut(True)

    def appendleft(self, item):
        self._items.insert(0, item)
        self._cut(False)

    def extend(self, iterable):
        for item in iterable:
            self.append(item)

    def extendleft(self, iterable):
        for item in iterable:
            self.appendleft(item)

    def pop(self):
        if not self._items:
            raise IndexError("pop from an empty deque")
        return self._items.pop()

    def popleft(self):
        if not self._items:
            raise IndexError("pop from an empty deque")
        return self._items.pop(0)

    def clear(self):
        self._items.clear()

    def rotate(self, n=1):
        if self._items:
            n %= len(self._items)
            self._items = self._items[-n:] + self._items[:-n] if n else self._items

    def remove(self, item):
        self._items.remove(item)

    def count(self, item):
        return self._items.count(item)

    def index(self, item):
        return self._items.index(item)

    def reverse(self):
        self._items.reverse()

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __reversed__(self):
        return reversed(self._items)

    def __contains__(self, item):
        return item in self._items

    def __getitem__(self, index):
        return self._items[index]

    def __setitem__(self, index, item):
        self._items[index] = item

    def __eq__(self, other):
        return isinstance(other, deque) and self._items == other._items

    def __repr__(self):
        return f"deque({self._items!r})" if self.maxlen is None else f"deque({self._items!r}, maxlen={self.maxlen})"


class ChainMap:
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        raise KeyError(key)

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        del self.maps[0][key]

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def keys(self):
        merged = {}
        for mapping in reversed(self.maps):
            merged.update(mapping)
        return merged.keys()

    def values(self):
        return [self[key] for key in self.keys()]

    def items(self):
        return [(key, self[key]) for key in self.keys()]

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self.keys())

    def new_child(self, m=None):
        return ChainMap(m if m is not None else {}, *self.maps)


class UserDict(dict):
    @property
    def data(self):
        return self


class UserList(list):
    @property
    def data(self):
        return self


class UserString(str):
    @property
    def data(self):
        return str(self)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = tuple(str(name) for name in field_names)
    if rename:
        names = tuple(name if name.isidentifier() and not name.startswith("_") and names.index(name) == index
                      else f"_{index}" for index, name in enumerate(names))
    for name in names:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if names.count(name) > 1:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
    defaults = tuple(defaults or ())
    field_defaults = dict(zip(names[len(names) - len(defaults):], defaults))

    def __new__(cls, *args, **keywords):
        if len(args) > len(names):
            raise TypeError(f"{typename}.__new__() takes {len(names) + 1} positional arguments "
                            f"but {len(args) + 1} were given")
        values = dict(zip(names, args))
        for name, value in keywords.items():
            if name not in names:
                raise TypeError(f"{typename}.__new__() got an unexpected keyword argument {name!r}")
            if name in values:
                raise TypeError(f"{typename}.__new__() got multiple values for argument {name!r}")
            values[name] = value
        missing = [name for name in names if name not in values and name not in field_defaults]
        if missing:
            raise TypeError(f"{typename}.__new__() missing {len(missing)} required positional argument"
                            f"{'s' if len(missing) > 1 else ''}: {', '.join(repr(name) for name in missing)}")
        return tuple.__new__(cls, [values[name] if name in values else field_defaults[name] for name in names])

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in zip(names, self))})"

    def _asdict(self):
        return dict(zip(names, self))

    def _replace(self, **keywords):
        return type(self)(**{**_asdict(self), **keywords})

    def _make(cls, iterable):
        return cls(*iterable)

    def getter(index):
        return property(lambda self: self[index])

    members = {
        "__new__": __new__,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "_replace": _replace,
        "_make": classmethod(_make),
        "_fields": names,
        "_field_defaults": field_defaults,
        "__match_args__": names,
    }
    for index, name in enumerate(names):
        members[name] = getter(index)
    return type(typename, (tuple,), members)

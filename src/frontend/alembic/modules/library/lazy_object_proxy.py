"""lazy_object_proxy: an object that is made when it is first used, and stands for what its factory gives."""


class Proxy:
    def __init__(self, factory):
        object.__setattr__(self, "__factory__", factory)

    @property
    def __wrapped__(self):
        made = self.__dict__
        if "__target__" not in made:
            object.__setattr__(self, "__target__", made["__factory__"]())
        return made["__target__"]

    @property
    def __resolved__(self):
        return "__target__" in self.__dict__

    def __getattr__(self, name):
        return getattr(self.__wrapped__, name)

    def __setattr__(self, name, value):
        setattr(self.__wrapped__, name, value)

    def __call__(self, *args, **options):
        return self.__wrapped__(*args, **options)

    def __str__(self):
        return str(self.__wrapped__)

    def __repr__(self):
        return repr(self.__wrapped__)

    def __bool__(self):
        return bool(self.__wrapped__)

    def __eq__(self, other):
        return self.__wrapped__ == other

    def __ne__(self, other):
        return self.__wrapped__ != other

    def __hash__(self):
        return hash(self.__wrapped__)

    def __len__(self):
        return len(self.__wrapped__)

    def __iter__(self):
        return iter(self.__wrapped__)

    def __contains__(self, value):
        return value in self.__wrapped__

    def __getitem__(self, key):
        return self.__wrapped__[key]

    def __setitem__(self, key, value):
        self.__wrapped__[key] = value

    def __add__(self, other):
        return self.__wrapped__ + other

    def __radd__(self, other):
        return other + self.__wrapped__

"""weakref: an object lives as long as the run."""


class ReferenceType:
    def __init__(self, object, callback=None):
        self._object = object

    def __call__(self):
        return self._object


class WeakMethod(ReferenceType):
    pass


ref = ReferenceType


def proxy(object, callback=None):
    return object


class WeakKeyDictionary(dict):
    pass


class WeakValueDictionary(dict):
    pass


class WeakSet(set):
    pass


class finalize:
    def __init__(self, obj, func, /, *args, **kwargs):
        self.alive = True
        self.atexit = True

    def detach(self):
        self.alive = False

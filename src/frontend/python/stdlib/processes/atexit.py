"""atexit, gc: nothing of the end of a run is in its script."""


def register(func, /, *args, **kwargs):
    return func


def unregister(func):
    pass


def collect(generation=2):
    return 0


def enable():
    pass


def disable():
    pass


freeze = unfreeze = disable


def isenabled():
    return True

"""importlib.metadata: what is installed where a script is made says nothing of where it is applied."""
import installed_packages as _unknown  # no module: a value that only the machine knows
from _importlib import no_packages


class PackageNotFoundError(ModuleNotFoundError):
    pass


class EntryPoints(tuple):
    def select(self, **params):
        return self

    @property
    def names(self):
        return set()

    groups = names

    def get(self, group, default=()):
        return default


def entry_points(**params):
    no_packages("entry_points()")
    return EntryPoints()


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return getattr(_unknown, name)

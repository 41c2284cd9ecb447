"""dialect.server_version_info of a server of which only the least version is known that a script is for."""
from sqlalchemy import _live_database


def server_version(least):
    return ServerVersion(tuple(int(part) for part in least.split(".")))


class _AtLeast:
    """A value that is this one or a greater one: what is compared is known where any such value gives the same."""

    def __init__(self, least, name):
        self._least = least
        self._name = name

    def __ge__(self, other):
        return True if other <= self._least else self._unknown()

    def __gt__(self, other):
        return True if other < self._least else self._unknown()

    def __lt__(self, other):
        return False if other <= self._least else self._unknown()

    def __le__(self, other):
        return False if other < self._least else self._unknown()

    def __eq__(self, other):
        return False if other < self._least else self._unknown()

    def __ne__(self, other):
        return True if other < self._least else self._unknown()

    def __bool__(self):
        return True

    def __getattr__(self, name):
        return getattr(self._unknown(), name)

    def __iter__(self):
        return iter(self._unknown())

    def __len__(self):
        return len(self._unknown())

    def __str__(self):
        return str(self._unknown())

    def __repr__(self):
        return repr(self._unknown())

    def __format__(self, how):
        return format(self._unknown(), how)

    def __hash__(self):
        return hash(self._unknown())

    def _unknown(self):
        return _live_database.unknown(self._name)


class ServerVersion(_AtLeast):
    def __init__(self, least):
        super().__init__(least, "the version of the server")

    def __getitem__(self, place):
        if isinstance(place, slice) and place.start in (None, 0) and place.step in (None, 1) and place.stop is not None and place.stop > 0:
            return ServerVersion(self._least[place])
        return _AtLeast(self._least[0], "the major version of the server") if place == 0 else self._unknown()[place]

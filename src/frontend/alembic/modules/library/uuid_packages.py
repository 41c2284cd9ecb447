"""uuid_utils, uuid6 and uuid_extensions: the uuid of newer Pythons, its values of the revision's id."""
import time
from uuid import UUID, NAMESPACE_DNS, NAMESPACE_OID, NAMESPACE_URL, NAMESPACE_X500, uuid1, uuid3, uuid4, uuid5


def _of_time(version, milliseconds):
    """The time in front, so that later ones are greater; the rest by chance."""
    return UUID(int=(milliseconds & (1 << 48) - 1) << 80 | uuid4().int & (1 << 80) - 1, version=version)


def uuid6(node=None, clock_seq=None):
    made = uuid1().int
    return UUID(int=made, version=6)


def uuid7(*options, as_type=None, **others):
    made = _of_time(7, int(time.time() * 1000))
    return made if as_type in (None, "uuid") else getattr(made, as_type)


def uuid7str(ns=None):
    return str(uuid7())


def uuid8(*options):
    return UUID(int=uuid4().int, version=8)

"""ulid (python-ulid, ulid-py): identifiers of the time and the revision's id, in Crockford's base 32."""
import time
from uuid import UUID, uuid4

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class ULID:
    def __init__(self, value=None):
        if value is None:
            value = int(time.time() * 1000) << 80 | uuid4().int & (1 << 80) - 1
        self._number = int.from_bytes(value, "big") if isinstance(value, bytes) else value

    @classmethod
    def from_uuid(cls, value):
        return cls(value.int)

    @classmethod
    def from_str(cls, string):
        number = 0
        for digit in string.upper():
            number = number * 32 + _DIGITS.index(digit)
        return cls(number)

    @classmethod
    def from_timestamp(cls, value):
        milliseconds = value if isinstance(value, int) else int(value * 1000)
        return cls(milliseconds << 80 | uuid4().int & (1 << 80) - 1)

    @classmethod
    def from_datetime(cls, value):
        return cls.from_timestamp(value.timestamp())

    def __str__(self):
        return "".join([_DIGITS[self._number >> shift & 31] for shift in range(125, -1, -5)])

    str = property(__str__)

    def to_uuid(self):
        return UUID(int=self._number)

    uuid = property(to_uuid)
    int = property(lambda self: self._number)
    bytes = property(lambda self: self._number.to_bytes(16, "big"))
    hex = property(lambda self: self.to_uuid().hex)

    def __int__(self):
        return self._number

    def __eq__(self, other):
        return isinstance(other, ULID) and self._number == other._number

    def __hash__(self):
        return hash(self._number)


def new():
    return ULID()


def from_str(string):
    return ULID.from_str(string)


parse = from_str


def from_uuid(value):
    return ULID.from_uuid(value)

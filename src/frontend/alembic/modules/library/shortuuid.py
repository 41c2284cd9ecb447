"""shortuuid: UUIDs in an alphabet without characters that look alike."""
import uuid as _uuid

from _random import bits

_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


class ShortUUID:
    def __init__(self, alphabet=None, dont_sort_alphabet=False):
        alphabet = alphabet or _ALPHABET
        self._alphabet = alphabet if dont_sort_alphabet else "".join(sorted(set(alphabet)))

    def encode(self, uuid, pad_length=22):
        number, text = uuid.int, ""
        while number:
            number, digit = divmod(number, len(self._alphabet))
            text += self._alphabet[digit]
        return (text + self._alphabet[0] * max(pad_length - len(text), 0))[::-1]

    def decode(self, string, legacy=False):
        number = 0
        for char in string:
            number = number * len(self._alphabet) + self._alphabet.index(char)
        return _uuid.UUID(int=number)

    def uuid(self, name=None, pad_length=22):
        if name is None:
            return self.encode(_uuid.uuid4(), pad_length)
        space = _uuid.NAMESPACE_URL if name.lower().startswith(("http://", "https://")) else _uuid.NAMESPACE_DNS
        return self.encode(_uuid.uuid5(space, name), pad_length)

    def random(self, length=22):
        size = len(self._alphabet)
        return "".join([self._alphabet[bits("shortuuid.random") * size >> 48] for _ in range(length)])


_default = ShortUUID()
encode, decode, uuid, random = _default.encode, _default.decode, _default.uuid, _default.random

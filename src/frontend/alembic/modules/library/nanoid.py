"""nanoid: identifiers that come of the revision's id, as those of uuid do."""
from _random import bits

_ALPHABET = "_-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


def generate(alphabet=_ALPHABET, size=21):
    return "".join([alphabet[bits("nanoid.generate") * len(alphabet) >> 48] for _ in range(size)])


non_secure_generate = generate

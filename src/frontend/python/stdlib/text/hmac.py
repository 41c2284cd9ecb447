"""hmac: keyed digests (RFC 2104)."""
import hashlib as _hashlib


def compare_digest(a, b):
    return a == b


class HMAC:
    def __init__(self, key, msg=None, digestmod=""):
        self._make = getattr(_hashlib, digestmod) if isinstance(digestmod, str) else digestmod
        probe = self._make()
        self.digest_size, self.block_size, self.name = probe.digest_size, probe.block_size, "hmac-" + probe.name
        key = self._make(key).digest() if len(key) > self.block_size else bytes(key)
        self._key = key + bytes(self.block_size - len(key))
        self._message = b""
        if msg is not None:
            self.update(msg)

    def update(self, msg):
        self._message += bytes(msg)

    def copy(self):
        other = HMAC(self._key, self._message, self._make)
        return other

    def digest(self):
        inner = self._make(bytes(b ^ 0x36 for b in self._key) + self._message).digest()
        return self._make(bytes(b ^ 0x5C for b in self._key) + inner).digest()

    def hexdigest(self):
        return self.digest().hex()


def new(key, msg=None, digestmod=""):
    if not digestmod:
        raise TypeError("Missing required argument 'digestmod'.")
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()

"""binascii: bytes as text of hexadecimal digits or in base64."""
import base64 as _base64


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def hexlify(data):
    return bytes(data).hex().encode("ascii")


def unhexlify(hexstr):
    text = hexstr if isinstance(hexstr, str) else hexstr.decode("ascii")
    if len(text) % 2:
        raise Error("Odd-length string")
    if any(c not in "0123456789abcdefABCDEF" for c in text):
        raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(text)


b2a_hex = hexlify
a2b_hex = unhexlify


def b2a_base64(data, *, newline=True):
    return _base64.b64encode(data) + (b"\n" if newline else b"")


def a2b_base64(data):
    return _base64.b64decode(data)

"""codecs: text files and their encodings."""
BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"
BOM_UTF32 = BOM_UTF32_LE

_open = open


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    return _open(filename, mode) if encoding is None or "b" in mode else _open(filename, mode, encoding=encoding)


def _rot13(text):
    turned = ""
    for c in text:
        first = "a" if "a" <= c <= "z" else "A" if "A" <= c <= "Z" else None
        turned += c if first is None else chr((ord(c) - ord(first) + 13) % 26 + ord(first))
    return turned


def encode(obj, encoding="utf-8", errors="strict"):
    name = encoding.lower().replace("_", "-")
    if name in ("hex", "hex-codec"):
        return obj.hex().encode("ascii")
    return _rot13(obj) if name in ("rot13", "rot-13") else obj.encode(encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    name = encoding.lower().replace("_", "-")
    if name in ("hex", "hex-codec"):
        return bytes.fromhex(obj if isinstance(obj, str) else obj.decode("ascii"))
    return _rot13(obj) if name in ("rot13", "rot-13") else obj.decode(encoding, errors)

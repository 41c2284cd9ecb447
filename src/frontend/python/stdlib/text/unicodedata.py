"""unicodedata of ASCII text; what other characters are is a table of the Python that runs."""
import unicode_database as _unknown  # no module: the version of Unicode that a Python has

_CATEGORIES = (
    ("0123456789", "Nd"), ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "Lu"), ("abcdefghijklmnopqrstuvwxyz", "Ll"), (" ", "Zs"), ("$", "Sc"),
    ("+<=>|~", "Sm"), ("^`", "Sk"), ("_", "Pc"), ("-", "Pd"), ("([{", "Ps"), (")]}", "Pe"), ("!\"#%&'*,./:;?@\\", "Po"),
)


def normalize(form, unistr):
    if form not in ("NFC", "NFD", "NFKC", "NFKD"):
        raise ValueError("invalid normalization form")
    return unistr if unistr.isascii() else _unknown.normalize(form, unistr)


def is_normalized(form, unistr):
    return True if unistr.isascii() else _unknown.is_normalized(form, unistr)


def category(chr):
    if not chr.isascii():
        return _unknown.category(chr)
    return ([kind for characters, kind in _CATEGORIES if chr in characters] + ["Cc"])[0]


def combining(chr):
    return 0 if chr.isascii() else _unknown.combining(chr)


def digit(chr, *default):
    return int(chr) if chr.isascii() and chr.isdigit() else default[0] if chr.isascii() and default else _unknown.digit(chr)


decimal = digit


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return getattr(_unknown, name)

"""What os and os.path have beside their own functions."""
import os as _os


def walk(top, topdown=True, onerror=None, followlinks=False):
    try:
        names = _os.listdir(top)
    except FileNotFoundError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [name for name in names if _os.path.isdir(_os.path.join(top, name))]
    files = [name for name in names if name not in folders]
    if topdown:
        yield top, folders, files
    for name in folders:
        yield from walk(_os.path.join(top, name), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def fsencode(filename):
    return _os.fspath(filename).encode("utf-8")


def fsdecode(filename):
    return filename.decode("utf-8") if isinstance(filename, bytes) else _os.fspath(filename)


def relpath(path, start="."):
    """The way from one folder to another, both as the run sees them."""
    ends = [_os.path.abspath(end).strip("/").split("/") for end in (path, start)]
    to, origin = [[part for part in end if part] for end in ends]
    shared = len(commonprefix([to, origin]))
    parts = [".."] * (len(origin) - shared) + to[shared:]
    return "/".join(parts) if parts else "."


def commonprefix(m):
    if not m:
        return ""
    first, last = min(m), max(m)
    for place, item in enumerate(first):
        if place >= len(last) or item != last[place]:
            return first[:place]
    return first


def commonpath(paths):
    paths = [_os.fspath(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    if len({path.startswith("/") for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    shared = commonprefix([[part for part in path.split("/") if part not in ("", ".")] for path in paths])
    return ("/" if paths[0].startswith("/") else "") + "/".join(shared)


def splitdrive(p):
    return "", _os.fspath(p)


def islink(path):
    return False


# CPython asks the accounts of the machine where HOME is not set: the run has none, so that there is one home.
_HOME = "/home/user"


def expanduser(path):
    path = _os.fspath(path)
    if path != "~" and not path.startswith("~/"):
        return path
    return _os.environ.get("HOME", _HOME).rstrip("/") + path[1:] or "/"


def expandvars(path):
    """Variables that are not set stay as they are written (posixpath.expandvars)."""
    import re

    def value(match):
        name = match[1] if match[1] is not None else match[2]
        return _os.environ.get(name, match[0])

    return re.sub(r"\$(?:(\w+)|\{([^}]*)\})", value, _os.fspath(path))

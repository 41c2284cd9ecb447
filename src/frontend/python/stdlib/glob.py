"""Files of the project by patterns, as Python's glob finds them, but in the order of their names."""

import fnmatch as _fnmatch
import os as _os


def has_magic(text):
    return any(char in text for char in "*?[")


def escape(pathname):
    return "".join("[" + char + "]" if char in "*?[" else char for char in pathname)


def _entries(folder):
    return _os.listdir(folder) if _os.path.isdir(folder or ".") else []


def _folders(base, folder, hidden):
    yield folder
    for name in _entries(_os.path.join(base, folder) or "."):
        inner = _os.path.join(folder, name)
        if (hidden or not name.startswith(".")) and _os.path.isdir(_os.path.join(base, inner)):
            yield from _folders(base, inner, hidden)


def _find(base, folder, parts, recursive, hidden):
    if not parts:
        yield folder
        return
    part, rest = parts[0], parts[1:]
    if part == "**" and recursive:
        for inner in _folders(base, folder, hidden):
            if rest:
                yield from _find(base, inner, rest, recursive, hidden)
            else:
                yield inner
    elif has_magic(part):
        for name in _entries(_os.path.join(base, folder) or "."):
            if name.startswith(".") and not (hidden or part.startswith(".")):
                continue
            if _fnmatch.fnmatchcase(name, part):
                inner = _os.path.join(folder, name)
                if not rest or _os.path.isdir(_os.path.join(base, inner)):
                    yield from _find(base, inner, rest, recursive, hidden)
    else:
        inner = _os.path.join(folder, part)
        if _os.path.exists(_os.path.join(base, inner)):
            yield from _find(base, inner, rest, recursive, hidden)


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    folder = "/" if pathname.startswith("/") else ""
    parts = [part for part in pathname.split("/") if part]
    return _find(root_dir or "", folder, parts, recursive, include_hidden)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))

"""Files of the project by patterns, as Python's glob finds them, but in the order of their names."""

import fnmatch as _fnmatch
import os as _os


def has_magic(text):
    return any(char in text for char in "*?[")


def escape(pathname):
    return "".join("[" + char + "]" if char in "*?[" else char for char in pathname)


def _entries(folder):
    try:
        return _os.listdir(folder or ".")
    except FileNotFoundError:
        return []


def _folders(base, folder, hidden):
    found = [folder]
    for name in _entries(_os.path.join(base, folder) or "."):
        inner = _os.path.join(folder, name)
        if (hidden or not name.startswith(".")) and _os.path.isdir(_os.path.join(base, inner)):
            found += _folders(base, inner, hidden)
    return found


def _matching(base, folder, part, hidden):
    names = _entries(_os.path.join(base, folder) or ".")
    shown = [name for name in names if hidden or part.startswith(".") or not name.startswith(".")]
    return [name for name in shown if _fnmatch.fnmatchcase(name, part)]


def _find(base, folder, parts, recursive, hidden):
    if not parts:
        return [folder]
    part, rest = parts[0], parts[1:]
    if part == "**" and recursive:
        folders = _folders(base, folder, hidden)
        if not rest:
            return folders
        return [found for inner in folders for found in _find(base, inner, rest, recursive, hidden)]
    if has_magic(part):
        found = []
        for name in _matching(base, folder, part, hidden):
            inner = _os.path.join(folder, name)
            if not rest or _os.path.isdir(_os.path.join(base, inner)):
                found += _find(base, inner, rest, recursive, hidden)
        return found
    inner = _os.path.join(folder, part)
    if not _os.path.exists(_os.path.join(base, inner)):
        return []
    return _find(base, inner, rest, recursive, hidden)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    folder = "/" if pathname.startswith("/") else ""
    parts = [part for part in pathname.split("/") if part]
    return _find(root_dir or "", folder, parts, recursive, include_hidden)


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return iter(glob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))

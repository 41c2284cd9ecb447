"""toml: what reads TOML, by a path, of several files or from an open one."""
import os
import tomllib


class TomlDecodeError(ValueError):
    """The text is no TOML."""


def loads(s, _dict=dict, decoder=None):
    if not isinstance(s, str):
        raise TypeError("Expecting something like a string")
    try:
        return tomllib.loads(s)
    except tomllib.TOMLDecodeError as error:
        raise TomlDecodeError(str(error)) from error


def load(f, _dict=dict, decoder=None):
    if isinstance(f, str) or hasattr(f, "__fspath__"):
        with open(f, encoding="utf-8") as file:
            return loads(file.read())
    if isinstance(f, list):
        paths = [path for path in f if os.path.exists(path)]
        if not paths:
            raise FileNotFoundError("Load expects a list to contain filenames only.")
        together = _dict()
        for path in paths:
            together.update(load(path))
        return together
    if not hasattr(f, "read"):
        raise TypeError("You can only load a file descriptor, filename or list")
    return loads(f.read())

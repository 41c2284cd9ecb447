"""importlib.resources: files of the project's packages."""
import importlib as _importlib
import os as _os
import pathlib as _pathlib


class _AsFile:
    def __init__(self, path):
        self._path = path

    def __enter__(self):
        return self._path

    def __exit__(self, kind, exception, trace):
        return False


def files(anchor=None):
    module = _importlib.import_module(anchor) if isinstance(anchor, str) else anchor
    if not _os._is_known(module):
        return module
    folders = list(getattr(module, "__path__", ()))
    return _pathlib.Path(folders[0]) if folders else _pathlib.Path(module.__file__).parent


def as_file(path):
    return _AsFile(path)


def path(anchor, *names):
    return _AsFile(files(anchor).joinpath(*names))


def read_text(anchor, *names, encoding="utf-8", errors="strict"):
    return files(anchor).joinpath(*names).read_text(encoding=encoding)


def read_binary(anchor, *names):
    return files(anchor).joinpath(*names).read_bytes()


def open_text(anchor, *names, encoding="utf-8", errors="strict"):
    return files(anchor).joinpath(*names).open("r", encoding=encoding)


def open_binary(anchor, *names):
    return files(anchor).joinpath(*names).open("rb")


def is_resource(anchor, *names):
    return files(anchor).joinpath(*names).is_file()


def contents(anchor):
    return iter(sorted(entry.name for entry in files(anchor).iterdir()))

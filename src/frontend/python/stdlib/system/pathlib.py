"""Paths as Python's pathlib has them; only files of the project can be read."""

import fnmatch as _fnmatch
import glob as _glob
import os as _os


class PurePosixPath:
    # A path whose parts are not known is not known either.
    def __new__(cls, *parts):
        text = _os.path.join(*parts) if parts else "."
        return object.__new__(cls) if _os._is_known(text) else text

    def __init__(self, *parts):
        text = _os.path.join(*[_os.fspath(part) for part in parts]) if parts else "."
        root = "/" if text.startswith("/") else ""
        names = [name for name in text.split("/") if name and name != "."]
        self._root = root
        self._names = names

    def _make(self, root, names):
        made = type(self)()
        made._root = root
        made._names = list(names)
        return made

    def __fspath__(self):
        return self._root + "/".join(self._names) or "."

    def __str__(self):
        return self.__fspath__()

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __truediv__(self, other):
        return type(self)(str(self), other)

    def __rtruediv__(self, other):
        return type(self)(other, str(self))

    def __eq__(self, other):
        return isinstance(other, PurePosixPath) and str(self) == str(other)

    def __lt__(self, other):
        return self.parts < other.parts

    def __hash__(self):
        return hash(str(self))

    @property
    def parts(self):
        return ((self._root,) if self._root else ()) + tuple(self._names)

    @property
    def name(self):
        return self._names[-1] if self._names else ""

    @property
    def suffix(self):
        return _os.path.splitext(self.name)[1]

    @property
    def suffixes(self):
        return ["." + part for part in self.name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        return _os.path.splitext(self.name)[0]

    @property
    def parent(self):
        return self._make(self._root, self._names[:-1])

    @property
    def parents(self):
        return tuple(self._make(self._root, self._names[:count]) for count in range(len(self._names) - 1, -1, -1))

    @property
    def anchor(self):
        return self._root

    def joinpath(self, *others):
        return type(self)(str(self), *others)

    def with_name(self, name):
        return self._make(self._root, self._names[:-1] + [name])

    def with_suffix(self, suffix):
        return self.with_name(self.stem + suffix)

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def as_posix(self):
        return str(self)

    def is_absolute(self):
        return bool(self._root)

    def relative_to(self, other):
        base = type(self)(other)
        if self.parts[: len(base.parts)] != base.parts:
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(base)!r}")
        return self._make("", self._names[len(base._names):])

    def match(self, pattern):
        wanted = type(self)(pattern).parts
        own = self.parts[-len(wanted):]
        return (bool(wanted) and len(own) == len(wanted)
                and (not wanted[0].startswith("/") or len(self.parts) == len(wanted))
                and all(_fnmatch.fnmatchcase(name, part) for name, part in zip(own, wanted)))

    def is_relative_to(self, other):
        base = type(self)(other)
        return self.parts[: len(base.parts)] == base.parts


class Path(PurePosixPath):
    @classmethod
    def cwd(cls):
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        return cls(_os.path.expanduser("~"))

    def resolve(self, strict=False):
        return type(self)(_os.path.realpath(str(self)))

    def absolute(self):
        return type(self)(_os.path.abspath("."), str(self))

    def expanduser(self):
        return type(self)(_os.path.expanduser(str(self)))

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return open(str(self), mode)

    def read_text(self, encoding=None, errors=None):
        return open(str(self)).read()

    def read_bytes(self):
        return open(str(self), "rb").read()

    def exists(self, *, follow_symlinks=True):
        return _os.path.exists(str(self))

    def is_file(self):
        return _os.path.isfile(str(self))

    def is_dir(self):
        return _os.path.isdir(str(self))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        _os.makedirs(str(self), exist_ok=exist_ok)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        return open(str(self), "w").write(data)

    def write_bytes(self, data):
        return open(str(self), "wb").write(data)

    def touch(self, mode=0o666, exist_ok=True):
        open(str(self), "a")

    def unlink(self, missing_ok=False):
        if not missing_ok or self.exists():
            _os.remove(str(self))

    def rmdir(self):
        _os.rmdir(str(self))

    def rename(self, target):
        _os.rename(str(self), str(target))
        return type(self)(target)

    replace = rename

    def iterdir(self):
        return iter([self / name for name in _os.listdir(str(self))])

    def glob(self, pattern):
        found = _glob.glob(pattern, root_dir=str(self), recursive=True, include_hidden=True)
        return iter([self / path for path in found])

    def rglob(self, pattern):
        return self.glob("**/" + pattern)


PurePath = PurePosixPath
PosixPath = Path

"""packaging.version: versions in the order of PEP 440."""
import re as _re

_PATTERN = _re.compile(
    r"^\s*v?(?:(\d+)!)?(\d+(?:\.\d+)*)"
    r"(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d*))?"
    r"(?:-(\d+)|[-_.]?(?:post|rev|r)[-_.]?(\d*))?"
    r"(?:[-_.]?(dev)[-_.]?(\d*))?"
    r"(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?\s*$",
    _re.IGNORECASE,
)
_STAGES = {"alpha": "a", "beta": "b", "c": "rc", "pre": "rc", "preview": "rc"}


class InvalidVersion(ValueError):
    pass


class Version:
    def __init__(self, version):
        found = _PATTERN.match(version)
        if not found:
            raise InvalidVersion(f"Invalid version: {version!r}")
        self.epoch = int(found[1] or 0)
        self.release = tuple(int(part) for part in found[2].split("."))
        stage = found[3].lower() if found[3] else None
        self.pre = None if stage is None else (_STAGES.get(stage, stage), int(found[4] or 0))
        has_post = found[5] is not None or found[6] is not None
        self.post = int(found[5] or found[6] or 0) if has_post else None
        self.dev = int(found[8] or 0) if found[7] else None
        self.local = found[9].lower().replace("-", ".").replace("_", ".") if found[9] else None

    @property
    def _key(self):
        release = list(self.release)
        while len(release) > 1 and release[-1] == 0:
            release.pop()
        # A development release of nothing else is before every pre-release, and those are before the release.
        pre = (1,) if self.pre is not None else (0,) if self.post is None and self.dev is not None else (2,)
        local = tuple((1, int(part), "") if part.isdigit() else (0, 0, part) for part in (self.local or "").split(".") if part)
        return (
            self.epoch,
            tuple(release),
            pre + (self.pre or ()),
            -1 if self.post is None else self.post,
            (1, 0) if self.dev is None else (0, self.dev),
            (0,) if self.local is None else (1,) + local,
        )

    major = property(lambda self: self.release[0])
    minor = property(lambda self: self.release[1] if len(self.release) > 1 else 0)
    micro = property(lambda self: self.release[2] if len(self.release) > 2 else 0)
    is_prerelease = property(lambda self: self.dev is not None or self.pre is not None)
    is_postrelease = property(lambda self: self.post is not None)
    is_devrelease = property(lambda self: self.dev is not None)

    @property
    def base_version(self):
        return (f"{self.epoch}!" if self.epoch else "") + ".".join(str(part) for part in self.release)

    @property
    def public(self):
        return str(self).split("+", 1)[0]

    def __str__(self):
        text = self.base_version
        text += f"{self.pre[0]}{self.pre[1]}" if self.pre is not None else ""
        text += f".post{self.post}" if self.post is not None else ""
        text += f".dev{self.dev}" if self.dev is not None else ""
        return text + (f"+{self.local}" if self.local is not None else "")

    def __repr__(self):
        return f"<Version('{self}')>"

    def __hash__(self):
        return hash(self._key)

    def __eq__(self, other):
        return self._key == other._key if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self._key < other._key if isinstance(other, Version) else NotImplemented

    def __le__(self, other):
        return self._key <= other._key if isinstance(other, Version) else NotImplemented

    def __gt__(self, other):
        return self._key > other._key if isinstance(other, Version) else NotImplemented

    def __ge__(self, other):
        return self._key >= other._key if isinstance(other, Version) else NotImplemented


def parse(version):
    return Version(version)

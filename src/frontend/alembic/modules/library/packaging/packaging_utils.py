"""packaging.utils: names of projects and versions in their normal form (PEP 503, PEP 440)."""
import re as _re

from packaging.version import InvalidVersion, Version

NormalizedName = str


def canonicalize_name(name, *, validate=False):
    if validate and not _re.match(r"^([A-Z0-9]|[A-Z0-9][A-Z0-9._-]*[A-Z0-9])$", name, _re.IGNORECASE):
        raise InvalidName(f"name is invalid: {name!r}")
    return _re.sub(r"[-_.]+", "-", name).lower()


def is_normalized_name(name):
    return bool(_re.match(r"^([a-z0-9]|[a-z0-9]([a-z0-9-](?!--))*[a-z0-9])$", name))


def canonicalize_version(version, *, strip_trailing_zero=True):
    """What is no version stays as it is."""
    if isinstance(version, str):
        try:
            version = Version(version)
        except InvalidVersion:
            return version
    release = ".".join(str(part) for part in version.release)
    written = str(version)
    if not strip_trailing_zero:
        return written
    start = f"{version.epoch}!" if version.epoch else ""
    return start + _re.sub(r"(\.0)+$", "", release) + written[len(start) + len(release) :]


class InvalidName(ValueError):
    pass

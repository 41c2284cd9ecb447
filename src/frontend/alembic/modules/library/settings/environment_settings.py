"""decouple, environs, dotenv and starlette.config: settings from the variables of the environment that a run was given."""
import json
import os

_MISSING = object()


class UndefinedValueError(Exception):
    pass


def _truth(value):
    return value if isinstance(value, bool) else str(value).strip().lower() in ("1", "true", "yes", "on", "y", "t")


def _value(name, default, cast):
    if not os._is_known(default):
        if name not in os.environ:
            return default
        default = None
    value = os.environ[name] if default is _MISSING else os.environ.get(name, default)
    if cast is _MISSING or cast is None:
        return value
    return _truth(value) if cast is bool else cast(value)


class Config:
    """decouple.Config and starlette.config.Config."""

    def __init__(self, repository=None, environ=None, env_prefix="", encoding="utf-8"):
        self.prefix = env_prefix

    def __call__(self, option, default=_MISSING, cast=_MISSING, **options):
        # starlette has (key, cast, default), decouple names both.
        if os._is_known(default) and isinstance(default, type) and cast is _MISSING:
            default, cast = _MISSING, default
        return _value(self.prefix + option, default, cast)

    get = __call__


AutoConfig = Config
config = Config()


def Csv(cast=str, delimiter=",", strip=" ", post_process=list):
    return lambda value: post_process(cast(part.strip(strip)) for part in value.split(delimiter) if part.strip(strip))


class RepositoryEnv:
    def __init__(self, source=None, encoding="utf-8"):
        pass


RepositoryEmpty = RepositoryEnv


def load_dotenv(*args, **options):
    return True


def find_dotenv(*args, **options):
    return ""


def dotenv_values(*args, **options):
    return dict(os.environ)


class Env:
    """environs.Env."""

    def __init__(self, *, prefix="", **options):
        self.prefix = prefix

    def read_env(self, *args, **options):
        return True

    def _read(self, name, default, cast):
        return _value(self.prefix + name, default, cast)

    def __call__(self, name, default=_MISSING, **options):
        return self._read(name, default, None)

    str = __call__

    def int(self, name, default=_MISSING, **options):
        return self._read(name, default, lambda value: value if value is None else int(value))

    def float(self, name, default=_MISSING, **options):
        return self._read(name, default, lambda value: value if value is None else float(value))

    def bool(self, name, default=_MISSING, **options):
        return self._read(name, default, lambda value: value if value is None else _truth(value))

    def list(self, name, default=_MISSING, subcast=None, **options):
        cast = subcast or (lambda value: value)
        return self._read(name, default, lambda value: [cast(x) for x in value.split(",")] if hasattr(value, "split") else value)

    def json(self, name, default=_MISSING, **options):
        return self._read(name, default, lambda value: json.loads(value) if hasattr(value, "split") else value)

"""pydantic: models as far as settings and constants of a project are made of them."""
import copy
import enum
import json
import re
import sys
from os import _is_known

import pydantic.networks as _networks
from pydantic.networks import (AmqpDsn, AnyHttpUrl, AnyUrl, AnyWebsocketUrl, HttpUrl, MongoDsn, MySQLDsn, PostgresDsn,
                               RedisDsn, WebsocketUrl)

_MISSING = object()
_CLASS_VARIABLE = re.compile(r"^(?:[\w.]*\.)?ClassVar\b")


class ValidationError(ValueError):
    pass


class FieldInfo:
    def __init__(self, default=_MISSING, default_factory=None, alias=None, validation_alias=None, env=None):
        self.default = _MISSING if default is ... else default
        self.default_factory = default_factory
        self.alias = alias if alias is not None else validation_alias
        self.env = env

    def is_required(self):
        return self.default is _MISSING and self.default_factory is None

    def get_default(self, validated=None):
        if self.default_factory is not None:
            return self._made(validated)
        return copy.copy(self.default) if isinstance(self.default, (list, dict, set)) else self.default

    def _made(self, validated):
        # A factory that asks for one argument gets the fields before its own, by their names.
        try:
            return self.default_factory()
        except TypeError as error:
            name = getattr(self.default_factory, "__qualname__", "")
            if validated is None or not str(error).startswith(f"{name}() missing 1 required positional argument"):
                raise
        return self.default_factory(validated)


def Field(default=_MISSING, *, default_factory=None, alias=None, validation_alias=None, env=None, **options):
    return FieldInfo(default, default_factory, alias, validation_alias, env)


PrivateAttr = Field


class ConfigDict(dict):
    def __init_subclass__(cls, total=True):
        pass


class _Validator:
    def __init__(self, function, fields, mode):
        self.function = getattr(function, "__func__", function)
        self.fields = fields
        self.mode = mode

    def __get__(self, instance, owner):
        return lambda *args: self.function(owner if instance is None else instance, *args)


def field_validator(*fields, mode="after", **options):
    return lambda function: _Validator(function, fields, mode)


def validator(*fields, pre=False, **options):
    return field_validator(*fields, mode="before" if pre else "after")


def model_validator(*, mode="after"):
    return lambda function: _Validator(function, None, mode)


def model_serializer(function=None, **options):
    return (lambda made: made) if function is None else function


def field_serializer(*fields, **options):
    return lambda function: function


class AliasPath:
    def __init__(self, *path):
        self.path = list(path)


class AliasChoices:
    def __init__(self, *choices):
        self.choices = list(choices)


def computed_field(function=None, **options):
    return (lambda made: made) if function is None else function


def _kind(annotation):
    kind = re.sub(r"^(?:[\w.]*\.)?Optional\[(.*)\]$", r"\1", annotation.strip("'\""))
    return kind.replace("| None", "").strip()


def _members(cls):
    for base in reversed(cls.__mro__):
        yield from getattr(base, "__dict__", {}).items()


class _FieldsOfClass:
    def __get__(self, instance, owner):
        return {name: field for name, (field, _) in owner._fields().items()}


class BaseModel:
    model_config = {}
    model_fields = __fields__ = _FieldsOfClass()

    def __init__(self, **data):
        for validator in self._validators(None, "before"):
            data = validator.function(type(self), data)
        given_names = set()
        for name, (field, annotation) in type(self)._fields().items():
            given = [data[key] for key in (name, field.alias) if key in data]
            if not given and field.is_required():
                raise ValidationError(f"{type(self).__name__}.{name}: Field required")
            if not given:
                self.__dict__[name] = field.get_default(dict(self.__dict__))
            else:
                given_names.add(name)
                self.__dict__[name] = self._converted(given[0], annotation, name) if _is_known(given[0]) else given[0]
        self.__dict__["__pydantic_fields_set__"] = given_names
        for validator in self._validators(None, "after"):
            validator.function(self)
        self.model_post_init(None)

    def __setattr__(self, name, value):
        super().__setattr__(name, value)
        if name in type(self)._fields():
            self.__dict__.setdefault("__pydantic_fields_set__", set()).add(name)

    def __iter__(self):
        yield from ((name, getattr(self, name)) for name in type(self)._fields())

    @property
    def model_fields_set(self):
        return self.__pydantic_fields_set__

    @classmethod
    def _fields(cls):
        fields = {}
        for base in reversed(cls.__mro__):
            members = getattr(base, "__dict__", {})
            for name, annotation in members.get("__annotations__", {}).items():
                if name.startswith("_") or name == "model_config" or _CLASS_VARIABLE.match(annotation):
                    continue
                value = members.get(name, _MISSING)
                fields[name] = (value if isinstance(value, FieldInfo) else FieldInfo(value), annotation)
        return fields

    @classmethod
    def _validators(cls, field, mode):
        found = [value for _, value in _members(cls) if isinstance(value, _Validator) and value.mode == mode]
        return [one for one in found if (field is None) == (one.fields is None) and (field is None or field in one.fields)]

    def _converted(self, value, annotation, name):
        for validator in self._validators(name, "before"):
            value = validator.function(type(self), value)
        value = self._typed(value, annotation)
        for validator in self._validators(name, "after"):
            value = validator.function(type(self), value)
        return value

    def _typed(self, value, annotation):
        kind = _kind(annotation)
        if isinstance(value, dict):
            model = getattr(sys.modules.get(type(self).__module__), kind, None) if kind.isidentifier() else None
            return model(**value) if isinstance(model, type) and issubclass(model, BaseModel) else value
        if not isinstance(value, str):
            return value
        if kind == "bool":
            return value.strip().lower() in ("1", "true", "yes", "on", "t", "y")
        if kind in ("int", "float"):
            return int(value) if kind == "int" else float(value)
        url = getattr(_networks, kind, None) if kind.endswith(("Url", "Dsn")) else None
        return url(value) if isinstance(url, type) else value

    def model_post_init(self, context):
        pass

    def model_dump(self, *, exclude_none=False, exclude=(), mode="python", **options):
        values = {}
        for name in type(self)._fields():
            value = getattr(self, name)
            if name in (exclude or ()) or (exclude_none and value is None):
                continue
            values[name] = _dumped(value, mode)
        return values

    def model_dump_json(self, **options):
        return json.dumps(self.model_dump(mode="json"), separators=(",", ":"))

    def dict(self, **options):
        return self.model_dump(**options)

    def json(self, **options):
        return json.dumps(self.model_dump(mode="json"))

    @classmethod
    def model_validate(cls, value, **options):
        return value if isinstance(value, cls) else cls(**value)

    parse_obj = model_validate

    @classmethod
    def model_validate_json(cls, text, **options):
        return cls(**json.loads(text))

    parse_raw = model_validate_json

    @classmethod
    def model_construct(cls, **values):
        return cls(**values)

    construct = model_construct

    def model_copy(self, *, update=None, deep=False):
        made = object.__new__(type(self))
        made.__dict__.update(self.__dict__)
        made.__dict__.update(update or {})
        return made

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__


def _dumped(value, mode):
    if isinstance(value, BaseModel):
        return value.model_dump(mode=mode)
    if isinstance(value, list):
        return [_dumped(item, mode) for item in value]
    if isinstance(value, dict):
        return {key: _dumped(item, mode) for key, item in value.items()}
    return value.value if mode == "json" and isinstance(value, enum.Enum) else value


class SecretStr:
    def __init__(self, value):
        self._value = value

    def get_secret_value(self):
        return self._value

    def __str__(self):
        return "**********" if self._value else ""


class Secret(SecretStr):
    """Of any type, which Secret[type] names."""

    def __class_getitem__(cls, item):
        return cls

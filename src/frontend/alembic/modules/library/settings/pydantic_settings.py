"""pydantic_settings: settings from the variables of the environment that a run was given, and from their defaults."""
import json
import os
import sys

import environment_variables as _unknown  # no module: a value that only the machine knows
from pydantic import BaseModel, _kind, _members, _Validator


class SettingsConfigDict(dict):
    def __init_subclass__(cls, total=True):
        pass


class BaseSettings(BaseModel):
    def __init__(self, **data):
        config = dict(type(self).model_config)
        older = getattr(type(self), "Config", None)
        prefix = config.get("env_prefix", getattr(older, "env_prefix", ""))
        for name, (field, annotation) in type(self)._fields().items():
            if name in data or field.alias in data:
                continue
            names = [field.env, field.alias, prefix + name] if field.alias is None else [field.alias]
            for variable in names:
                for spelled in (variable, variable.upper(), variable.lower()) if isinstance(variable, str) else ():
                    value = os.environ.get(spelled)
                    if value is not None and name not in data:
                        data[name] = value
            nested = self._nested([variable for variable in names if isinstance(variable, str)], config)
            if nested:
                whole = data.get(name)
                data[name] = _merged(json.loads(whole) if isinstance(whole, str) else {}, nested)
            if name not in data and field.is_required():
                data[name] = self._of_the_machine(annotation, (prefix + name).upper(), config)
        super().__init__(**data)

    # A required model whose parts have variables of their own is what its defaults say: only its required parts are the machine's.
    def _of_the_machine(self, annotation, variable, config):
        delimiter = config.get("env_nested_delimiter", getattr(getattr(type(self), "Config", None), "env_nested_delimiter", None))
        model = getattr(sys.modules.get(type(self).__module__), _kind(annotation), None) if delimiter else None
        if not isinstance(model, type) or not issubclass(model, BaseModel) or any(isinstance(value, _Validator) for _, value in _members(model)):
            return getattr(_unknown, variable)
        required = {name: annotation for name, (field, annotation) in model._fields().items() if field.is_required()}
        return model(**{name: self._of_the_machine(annotation, variable + (delimiter + name).upper(), config) for name, annotation in required.items()})

    # Variables such as SHOP__PORT give the field "shop" a value for its "port".
    def _nested(self, names, config):
        delimiter = config.get("env_nested_delimiter", getattr(getattr(type(self), "Config", None), "env_nested_delimiter", None))
        made = {}
        for variable in os.environ if delimiter else ():
            spelled = variable if config.get("case_sensitive") else variable.lower()
            for name in names if config.get("case_sensitive") else [name.lower() for name in names]:
                if spelled.startswith(name + delimiter):
                    *outer, last = spelled[len(name + delimiter):].split(delimiter)
                    inner = made
                    for key in outer:
                        inner = inner.setdefault(key, {})
                    inner[last] = os.environ[variable]
        return made

    def _typed(self, value, annotation):
        if isinstance(value, str) and _kind(annotation)[:4].lower() in ("list", "dict", "set[", "tupl"):
            return json.loads(value)
        return super()._typed(value, annotation)


def _merged(whole, parts):
    for key, value in parts.items():
        whole[key] = _merged(whole.get(key, {}), value) if isinstance(value, dict) else value
    return whole

"""pkgutil: the modules in folders of the project, in the order of their names."""
import importlib
import os
from collections import namedtuple

import module_search_path as _unknown  # no module: where the machine's Python looks for modules

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")


def _names(folder):
    try:
        names = sorted(os.listdir(folder))
    except FileNotFoundError:
        return
    for name in names:
        inner = os.path.join(folder, name)
        if name.endswith(".py") and name != "__init__.py":
            yield name[:-3], False
        elif "." not in name and os.path.isfile(os.path.join(inner, "__init__.py")):
            yield name, True


def _modules(path, prefix):
    seen = set()
    for folder in path:
        for name, is_package in _names(folder):
            if name not in seen:
                seen.add(name)
                yield os.path.join(folder, name), ModuleInfo(None, prefix + name, is_package)


def iter_modules(path=None, prefix=""):
    if path is None:
        return _unknown.modules
    return (info for _, info in _modules(path, prefix))


def walk_packages(path=None, prefix="", onerror=None):
    if path is None:
        return _unknown.packages
    return _walked(path, prefix, onerror, set())


def _walked(path, prefix, onerror, seen):
    for folder, info in _modules(path, prefix):
        yield info
        if not info.ispkg or folder in seen:
            continue
        seen.add(folder)
        try:
            importlib.import_module(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
            continue
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
            continue
        yield from _walked([folder], info.name + ".", onerror, seen)


def extend_path(path, name):
    return path


def get_data(package, resource):
    module = importlib.import_module(package)
    if not os._is_known(module):
        return module
    with open(os.path.join(os.path.dirname(module.__file__), *resource.split("/")), "rb") as file:
        return file.read()

"""importlib.util and importlib.machinery, for files of the project."""
import _importlib


class ModuleSpec:
    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.has_location = origin is not None
        self.submodule_search_locations = None

    @property
    def parent(self):
        return self.name.rpartition(".")[0]


class SourceFileLoader:
    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def get_filename(self, fullname=None):
        return self.path

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        _importlib.execute(module)

    def load_module(self, fullname=None):
        module = _importlib.create(self.name, self.path)
        _importlib.execute(module)
        return module


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    path = str(location)
    return ModuleSpec(name, loader or SourceFileLoader(name, path), origin=path)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    return ModuleSpec(name, loader, origin=origin or getattr(loader, "path", None))


def module_from_spec(spec):
    return _importlib.create(spec.name, spec.origin)

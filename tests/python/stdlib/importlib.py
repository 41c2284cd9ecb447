import importlib
print(importlib.import_module("math").sqrt(4), importlib.import_module("os.path").basename("a/b"))  # expect: 2.0 b

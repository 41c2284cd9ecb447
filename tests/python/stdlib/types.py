import types
n = types.SimpleNamespace(a=1, b="x")
n.c = 3
print(n, n.a, n == types.SimpleNamespace(a=1, b="x", c=3), isinstance(lambda: 0, types.FunctionType), types.MappingProxyType({"a": 1})["a"], types.NoneType)
# expect: namespace(a=1, b='x', c=3) 1 True True 1 <class 'NoneType'>
print(isinstance((i for i in []), types.GeneratorType), isinstance("".join, types.BuiltinFunctionType), isinstance(n, types.FunctionType))
# expect: True True False

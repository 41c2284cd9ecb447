import builtins
from typing import NamedTuple

print(builtins.len("abc"), builtins.ValueError is ValueError)  # expect: 3 True
print(hasattr(builtins, "SERVER_MODE"))  # expect: False
builtins.SERVER_MODE = None
print(builtins.SERVER_MODE)  # expect: None
Row = NamedTuple("Row", [("name", str), ("size", int)])
print(Row("lamp", 3)._replace(size=4))  # expect: Row(name='lamp', size=4)

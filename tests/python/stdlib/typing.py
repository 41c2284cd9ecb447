from __future__ import annotations
import typing
from typing import Any, Optional, Union, List, Dict, Sequence, TypeVar, Generic, NamedTuple, TypedDict, cast, Literal, Protocol, TYPE_CHECKING, ClassVar, overload
T = TypeVar("T")
class Box(Generic[T]):
    def __init__(self, v: T) -> None: self.v = v
class Row(NamedTuple):
    id: int
    name: str = "n"
class Opt(TypedDict, total=False):
    a: int
def f(x: Optional[List[int]] = None, *a: Any) -> Union[int, str]:
    return 1
print(Box(1).v, Row(1), Row(1).name, Row._fields, Opt(a=1), cast(int, "x"), TYPE_CHECKING, f(), Box[int](2).v)
# expect: 1 Row(id=1, name='n') n ('id', 'name') {'a': 1} x False 1 2
print(typing.get_args(Literal["a", "b"]), typing.NamedTuple("Q", [("z", int)])(5))  # expect: ('a', 'b') Q(z=5)

from collections.abc import Mapping, Sequence, Iterable, Callable, MutableMapping, Hashable, Set
print(isinstance({}, Mapping), isinstance([], Sequence), isinstance("a", Iterable), isinstance(len, Callable), isinstance(1, Iterable))
# expect: True True True True False
print(isinstance({}, MutableMapping), isinstance((), Sequence), isinstance(set(), Set), isinstance([], Hashable))  # expect: True True True False

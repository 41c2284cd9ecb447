# not for python3: the statement is 3.12's, python3 may be older
type Pair[T] = tuple[T, T]
def first[T](pair: Pair[T]) -> T:
    return pair[0]
class Box[T]:
    def __init__(self, item: T): self.item = item
print(first((1, 2)), Box("x").item, Box[int](3).item)  # expect: 1 x 3

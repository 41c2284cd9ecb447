"""sets: the order in which they give their members"""
from enum import Enum

from alembic import op

revision = "sets01"
down_revision = None


class State(Enum):
    new = 1
    paid = 2
    sent = 3


def show(values):
    op.execute(f"SELECT {', '.join(repr(value) for value in values)}")


def upgrade():
    # Numbers lie by their value, whatever the order in which they are written.
    show({8, 2, 4, 6})
    show({40, 8, 1, 33, 2})
    show([n for n in {-1, 10**20, 1.5, 2**61, 7}])
    show(set(range(10, 0, -3)))
    show(set([3, 1, 2]) | {16, 32, 64})
    show({1, 2, 3, 17, 33} & {33, 17, 65, 1})
    show({1, 2, 3, 17, 33} - {2})
    show({1, 2, 3, 17, 33} ^ {2, 49, 65})
    # Strings, bytes and tuples too, with PYTHONHASHSEED=0.
    show(set(["users", "orders", "products", "todos", "states"]))
    show(set("état"))
    show(set([("a", 1), ("b", 2), (), ("c",)]))
    show(sorted(state.name for state in set(State)))
    show([state.value for state in set(State)])
    show(set(dict.fromkeys(["b", "a", "d", "c", "f", "e"])))
    grown = set()
    for number in (5, 21, 37, 53, 69):
        grown.add(number)
        grown.discard(21)
    show(grown)
    show([grown.pop(), grown.pop()])
    show([hash("users"), hash((1, "a")), hash(2.5), hash(frozenset([1, 2])), hash(-1)])


def downgrade():
    pass

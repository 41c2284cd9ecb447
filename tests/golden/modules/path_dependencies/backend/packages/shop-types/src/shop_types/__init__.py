import enum

import sqlalchemy as sa


class Money(sa.types.TypeDecorator):
    impl = sa.Numeric(12, 2)
    cache_ok = True


class State(enum.Enum):
    open = 1
    paid = 2

"""corners of the language: odd match arguments, a list that changes under a comparison, zones with names"""
import contextlib
from datetime import datetime, timedelta, timezone

from alembic import op

revision = "edges01"
down_revision = None


def show(value):
    op.execute(f"SELECT {value!r}")


class Odd:
    __match_args__ = (None,)


class Whole(int):
    pass


class Index:
    def __index__(self):
        return 2


class NoIndex:
    def __index__(self):
        return "2"


class Emptying:
    def __init__(self, items):
        self.items = items

    def __index__(self):
        self.items.clear()
        return 3


class Clearing:
    def __init__(self, items):
        self.items = items

    def __eq__(self, other):
        self.items.clear()
        return True


@contextlib.contextmanager
def quiet():
    try:
        yield
    except RuntimeError:
        show("caught")


def numbers():
    yield 1


def upgrade():
    try:
        match Odd():
            case Odd(x):
                show(x)
    except TypeError as problem:
        show(str(problem))
    items = [1]
    items.append(Clearing(items))
    items.remove("x")
    show(items)
    manager = quiet()
    manager.__enter__()
    manager.__exit__(RuntimeError, None, None)
    started = numbers()
    next(started)
    try:
        started.throw(None)
    except TypeError as problem:
        show(type(problem).__name__)
    show({-(10**30): "large"}[-(10**30)])
    show((pow(Whole(2), Whole(3), Whole(5)), hex(Index()), "abc"[Index()], [0] * 3, chr(Whole(65))))
    for wrong in (lambda: hex(NoIndex()), lambda: pow(2, 1.5, 2), lambda: range("x")):
        try:
            wrong()
        except TypeError as problem:
            show(str(problem))
    for change in (
        lambda items: items[Emptying(items) : 40],
        lambda items: items[Emptying(items)],
        lambda items: items.pop(Emptying(items)),
        lambda items: items.insert(Emptying(items), 1) or items,
    ):
        try:
            show(change(list(range(50))))
        except IndexError as problem:
            show(str(problem))
    zone = timezone(timedelta(hours=2), "CEST")
    show((zone, zone.tzname(None), timezone(timedelta(minutes=-90)).tzname(None)))
    show(datetime(2024, 5, 1, tzinfo=zone).strftime("%H %Z %z"))


def downgrade():
    pass

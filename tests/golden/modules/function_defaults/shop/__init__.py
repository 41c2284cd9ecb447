from typing import cast

from package_that_is_not_here import Base, registered


class Log(Base):
    __tablename__ = "log"


def names(prefix, of=Log.__table__.name):
    return [f"{prefix}_{of}"]


class Triggers:
    parts: list[str]

    def __init__(self, table, log=cast(str, Log.__table__), *, kind=Log.kind):
        self.parts = [f"{table}_{log}", f"{table}_{kind}"]


class Views:
    @registered(Log.__table__)
    def __init__(self):
        self.parts = ["orders"]

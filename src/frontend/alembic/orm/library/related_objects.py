"""The objects of a relationship to many: a list whose changes the other side is told of."""


class Collection(list):
    __module__ = "sqlalchemy.orm.collections"
    __qualname__ = __name__ = "InstrumentedList"

    def __init__(self, relationship, owner, members):
        super().__init__(members)
        self._relationship = relationship
        self._owner = owner

    def take(self, member, joins):
        """A change of the other side, which is known there."""
        if joins and not any(known is member for known in self):
            list.append(self, member)
        elif not joins and any(known is member for known in self):
            list.remove(self, member)

    def tell_reverse(self, before):
        reverse = self._relationship.reverse
        if reverse is None:
            return
        for member in before:
            if not any(known is member for known in self):
                self._tell(reverse, member, False)
        for member in self:
            if not any(known is member for known in before):
                self._tell(reverse, member, True)

    def _tell(self, reverse, member, joins):
        if reverse.uselist:
            known = member.__dict__.get(reverse.key)
            if known is None and "_sa_instance_state" not in member.__dict__:
                known = member.__dict__[reverse.key] = Collection(reverse, member, [])
            if known is not None:
                known.take(self._owner, joins)
            return
        former = member.__dict__.get(reverse.key)
        if joins and former is not None and former is not self._owner and self._relationship.key in former.__dict__:
            former.__dict__[self._relationship.key].take(member, False)
        if joins or former is self._owner:
            member.__dict__[reverse.key] = self._owner if joins else None

    def _change(self, change):
        before = list(self)
        result = change()
        self.tell_reverse(before)
        return result

    def append(self, member):
        self._change(lambda: list.append(self, member))

    def add(self, member):
        self._change(lambda: list.append(self, member))

    def extend(self, members):
        self._change(lambda: list.extend(self, members))

    def insert(self, index, member):
        self._change(lambda: list.insert(self, index, member))

    def remove(self, member):
        self._change(lambda: list.remove(self, member))

    def pop(self, index=-1):
        return self._change(lambda: list.pop(self, index))

    def clear(self):
        self._change(lambda: list.clear(self))

    def __iadd__(self, members):
        self.extend(members)
        return self

    def __setitem__(self, index, member):
        self._change(lambda: list.__setitem__(self, index, member))

    def __delitem__(self, index):
        self._change(lambda: list.__delitem__(self, index))

"""What a flush makes of relationships: the order of the rows, their foreign keys, and the rows between two tables."""
from sqlalchemy.orm import _relationships as relationships


def _relations(instance):
    return relationships.relationships_of(type(instance)).values()


def _members(relation, instance):
    value = relation.__get__(instance)
    return list(value) if relation.uselist else [] if value is None else [value]


def _set(instance, column, value):
    instance.__dict__[relationships.attribute_name(type(instance), column)] = value


def _is_in(instance, instances):
    return any(one is instance for one in instances)


class UnitOfWork:
    def __init__(self, session):
        self._session = session
        self._between = []  # rows of secondary tables that are written already, and whether they are added

    def _known(self):
        return self._session._new + self._session._loaded

    def _set_relations(self, instance):
        """The relationships of an object that something was loaded into or given to, and that are written."""
        for relation in _relations(instance):
            if relation.key in instance.__dict__ and not relation.viewonly and relation.resolve():
                yield relation

    def cascade(self):
        """What a known object goes with is the session's, too."""
        queue = self._known()
        known = list(queue)
        while queue:
            instance = queue.pop(0)
            for relation in self._set_relations(instance):
                if not relation.cascades("save-update"):
                    continue
                for member in _members(relation, instance):
                    if not _is_in(member, known):
                        known.append(member)
                        queue.append(member)
                        if relationships.state_of(member) is None:
                            self._session._new.append(member)

    def insert(self):
        """The new rows, each behind those that it refers to."""
        parents = [
            (member, relation, instance)
            for instance in self._known()
            for relation in self._set_relations(instance)
            if relation.direction == "ONETOMANY"
            for member in _members(relation, instance)
        ]
        waiting, self._session._new = self._session._new, []
        for instance in list(waiting):
            self._insert(instance, waiting, parents)

    def _insert(self, instance, waiting, parents):
        if not _is_in(instance, waiting):
            return
        waiting[:] = [other for other in waiting if other is not instance]
        of_parents = [(relation, parent) for member, relation, parent in parents if member is instance]
        for relation in self._set_relations(instance):
            if relation.direction == "MANYTOONE":
                for member in _members(relation, instance):
                    self._insert(member, waiting, parents)
        for _, parent in of_parents:
            self._insert(parent, waiting, parents)
        self._take_keys(instance, of_parents)
        self._session._insert(instance)

    def _take_keys(self, instance, of_parents):
        for relation in self._set_relations(instance):
            if relation.direction == "MANYTOONE":
                self._refer(relation, instance, instance.__dict__[relation.key])
        for relation, parent in of_parents:
            for referring, referred in relation.pairs:
                _set(instance, referring, relationships.attribute_value(parent, referred))

    def _refer(self, relation, instance, target):
        for referring, referred in relation.pairs:
            _set(instance, referring, None if target is None else relationships.attribute_value(target, referred))

    def take_changes(self):
        """Foreign keys of rows that are there already, and the rows between two tables."""
        for instance in self._session._loaded:
            for relation in self._set_relations(instance):
                now, added, removed = relationships.state_of(instance).changes(relation, instance)
                if not added and not removed:
                    continue
                if relation.direction == "MANYTOONE":
                    self._refer(relation, instance, now[0] if now else None)
                elif relation.direction == "ONETOMANY":
                    self._change_children(relation, instance, added, removed)

    def _change_children(self, relation, instance, added, removed):
        for child in removed:
            if _is_in(child, self._session._deleted):
                continue
            if relation.cascades("delete-orphan"):
                self._session._deleted.append(child)
                continue
            for referring, referred in relation.pairs:
                if relationships.attribute_value(child, referring) == relationships.attribute_value(instance, referred):
                    _set(child, referring, None)
        for child in added:
            for referring, referred in relation.pairs:
                _set(child, referring, relationships.attribute_value(instance, referred))

    def write_between(self):
        for instance in self._session._loaded:
            for relation in self._set_relations(instance):
                if relation.direction == "MANYTOMANY":
                    _, added, removed = relationships.state_of(instance).changes(relation, instance)
                    for member in removed:
                        self._write_between(relation, instance, member, False)
                    for member in added:
                        self._write_between(relation, instance, member, True)

    def _write_between(self, relation, instance, member, added):
        table = relation.secondary
        values = {a.key: relationships.attribute_value(instance, b) for a, b in relation.pairs}
        values.update({a.key: relationships.attribute_value(member, b) for a, b in relation.secondary_pairs})
        if any(known == table.fullname and row == values and how == added for known, row, how in self._between):
            return
        self._between.append((table.fullname, values, added))
        if added:
            self._session._connection.execute(table.insert().values(values))
        else:
            wheres = [table.c[key] == value for key, value in values.items()]
            self._session._connection.execute(table.delete().where(*wheres))

    def commit(self):
        """What is written is what the next flush compares with."""
        for instance in self._session._loaded:
            state = relationships.state_of(instance)
            for relation in self._set_relations(instance):
                value = instance.__dict__[relation.key]
                state.relations[relation.key] = list(value) if relation.uselist else value

    def delete(self):
        done = []
        while self._session._deleted:
            self._delete(self._session._deleted.pop(0), done)

    def _delete(self, instance, done):
        if _is_in(instance, done):
            return
        done.append(instance)
        behind = []
        for relation in _relations(instance):
            if relation.viewonly or (not relation.resolve() and not relation._opaque):  # what it takes along is not known
                continue
            if relation.direction == "MANYTOONE":
                behind += _members(relation, instance) if relation.cascades("delete") else []
                continue
            if relation.passive_deletes and (relation.passive_deletes == "all" or relation.key not in instance.__dict__):
                continue
            for member in _members(relation, instance):
                self._let_go(relation, instance, member, done)
        self._session._delete_row(instance)
        for member in behind:
            self._delete(member, done)

    def _let_go(self, relation, instance, member, done):
        if relation.direction == "MANYTOMANY":
            self._write_between(relation, instance, member, False)
        if relation.cascades("delete"):
            self._delete(member, done)
        elif relation.direction == "ONETOMANY" and not _is_in(member, done) and not _is_in(member, self._session._deleted):
            for referring, _ in relation.pairs:
                _set(member, referring, None)
            self._session._update_loaded(member)

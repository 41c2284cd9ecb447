"""sqlalchemy.orm.Session over the database that the script leads to."""
import sys

from sqlalchemy import _live_database
from sqlalchemy._bound_parameters import default_value
from sqlalchemy._live_connection import Connection
from sqlalchemy._live_entities import has_default, is_model, key_names, mapped_columns, model_of
from sqlalchemy._live_loop import current_loop
from sqlalchemy._live_loop_rows import InnerRows
from sqlalchemy._live_object_state import State
from sqlalchemy._live_query import Query
from sqlalchemy._live_result import Result, Row
from sqlalchemy._live_session_transactions import NoAutoflush, Savepoint, SessionTransaction
from sqlalchemy._live_unit_of_work import UnitOfWork
from sqlalchemy.orm import _relationships as relationships


class Session:
    def __init__(self, bind=None, **options):
        self._bind = bind if bind is not None else _live_database.connection()
        self._bound = Connection(self._bind)
        self._joined = False
        self._flushes = False
        self._identities = {}
        self._new = []
        self._deleted = []
        self._loops = []
        self._savepoints = []
        self.autoflush = options.get("autoflush", True)
        self._expires = options.get("expire_on_commit", True)

    @property
    def bind(self):
        return self._bind

    @property
    def _loaded(self):
        return list(self._identities.values())

    @property
    def _connection(self):
        self._joined = True
        return self._bound

    is_active = True
    no_autoflush = property(NoAutoflush)

    def __enter__(self):
        return self

    def __exit__(self, kind, exception, trace):
        self.close()
        return False

    def begin(self, nested=False):
        return self.begin_nested() if nested else SessionTransaction(self)

    def begin_nested(self):
        if current_loop() is not None:
            return SessionTransaction(self)
        self._savepoints.append(Savepoint(self))
        return self._savepoints[-1]

    def connection(self, **options):
        return self._bind

    def get_bind(self, *arguments, **options):
        return self._bind

    def close(self):
        for instance in self._loaded:
            relationships.state_of(instance).session = None
        self._loops = []
        self._new, self._deleted, self._identities = [], [], {}
        self._joined = False

    def rollback(self):
        """Behind a statement it takes back the migration's own transaction; what an exception says comes first."""
        joined = self._joined
        self.close()
        if joined and sys.exc_info()[0] is None:
            self._bind.rollback()

    def commit(self):
        self.flush()
        self._joined = False
        if self._expires:
            self.expire_all()
        while self._savepoints:
            self._savepoints.pop().commit()

    def _forget(self):
        for identity in list(self._identities):
            self._known(identity)

    def expire_all(self):
        self._forget()
        for instance in self._loaded:
            self.expire(instance)

    def expire(self, instance, attribute_names=None):
        relationships.state_of(instance).expire(instance, attribute_names)

    def _expire_loaded(self, model, names):
        for instance in self._loaded:
            if isinstance(instance, model):
                self.expire(instance, names)

    def refresh(self, instance, attribute_names=None, **options):
        if self.autoflush:
            self.flush()
        self.expire(instance, attribute_names)
        relationships.state_of(instance).load(instance, mapped_columns(type(instance))[0][0])

    def expunge_all(self):
        self.close()

    def expunge(self, instance):
        self._new = [new for new in self._new if new is not instance]
        self._identities = {key: known for key, known in self._identities.items() if known is not instance}

    def __contains__(self, instance):
        state = relationships.state_of(instance)
        if state is not None and state.session is self:
            return self._identities.get((type(instance),) + state.identity) is instance
        return any(new is instance for new in self._new)

    def execute(self, statement, params=None, **options):
        if self.autoflush:
            self.flush()
        statement = statement.statement if isinstance(statement, Query) else statement
        result = self._connection.execute(statement, params)
        models = [entity for entity in _live_database.entities(statement) if is_model(entity)]
        if not models:
            return result
        if isinstance(result, InnerRows):
            result.refuse("it asks for objects in it")
        entities = _live_database.entities(statement)
        return Result(
            result._answer,
            lambda row: self._with_objects(row, entities),
            lambda row: self._with_objects(row, entities, self._object_of_any_row),
        )

    def scalar(self, statement, params=None, **options):
        return self.execute(statement, params).scalar()

    def scalars(self, statement, params=None, **options):
        return self.execute(statement, params).scalars()

    def query(self, *entities):
        return Query(entities, self)

    def get(self, entity, ident, **options):
        idents = tuple(ident) if isinstance(ident, (tuple, list)) else (ident,)
        known = self._known((entity,) + idents)
        if known is not None and not relationships.state_of(known).is_expired(known):
            return known
        key = [entity.__table__.c[name] for name in key_names(entity)]
        return self.query(entity).filter(*[column == value for column, value in zip(key, idents)]).first()

    def add(self, instance):
        if current_loop() is not None:
            if not current_loop().objects.holds(instance):
                current_loop().refuse("it adds a new object")
            return
        if instance not in self:
            self._new.append(instance)

    def add_all(self, instances):
        for instance in instances:
            self.add(instance)

    def merge(self, instance, **options):
        """The object of its row with what this one has, or a new one like it."""
        model = type(instance)
        names = {column.name: name for name, column in mapped_columns(model)}
        given = {name: instance.__dict__[name] for name in names.values() if name in instance.__dict__}
        ident = tuple(given.get(names[key]) for key in key_names(model))
        known = None if None in ident else self.get(model, ident)
        if known is None:
            known = object.__new__(model)
            self.add(known)
        for name, value in given.items():
            setattr(known, name, value)
        return known

    def bulk_save_objects(self, objects, **options):
        for instance in objects:
            self.add(instance)
        self.flush()

    def bulk_insert_mappings(self, mapper, mappings, **options):
        _live_database.follow_class(mapper)
        names = dict(mapped_columns(mapper))
        for values in mappings:
            given = {names[name].name: value for name, value in values.items() if name in names}
            self._connection.execute(mapper.__table__.insert().values(given))

    def bulk_update_mappings(self, mapper, mappings, **options):
        key, names, table = key_names(mapper), dict(mapped_columns(mapper)), mapper.__table__
        for values in mappings:
            given = {names[name].name: value for name, value in values.items() if name in names}
            statement = table.update().values({k: v for k, v in given.items() if k not in key})
            self._connection.execute(statement.where(*[table.c[name] == given[name] for name in key]))

    def delete(self, instance):
        self._deleted.append(instance)

    def write_at_flush(self, loop):
        """What a loop over unknown rows has changed of its objects."""
        self._loops.append((loop, _live_database.recorded_count()))

    def flush(self, objects=None):
        if current_loop() is not None:
            if self._has_changes():
                current_loop().refuse("it flushes a session that has changes from before it")
            current_loop().objects.write()
            return
        loops, self._loops = self._loops, []
        for loop, count in loops:
            if _live_database.recorded_count() != count:
                loop.refuse("something is done between it and the flush that writes its objects")
            loop.write()
        if self._flushes:
            return
        self._forget()
        if not self._has_changes():
            return
        self._flushes = True
        try:
            self._write(UnitOfWork(self))
        finally:
            self._flushes = False

    def _write(self, work):
        work.cascade()
        for instance in self._loaded:  # before the new rows of its table (sqlalchemy/orm/persistence.py, save_obj)
            if not relationships.state_of(instance).has_new_relations(instance):
                self._update(instance)
        work.insert()
        work.take_changes()
        for instance in self._loaded:
            self._update(instance)
        work.write_between()
        work.commit()
        work.delete()

    def _row(self, statement):
        if self.autoflush:
            self.flush()
        return self._connection.execute(statement).first()

    def _delete_row(self, instance):
        self._connection.execute(type(instance).__table__.delete().where(*relationships.state_of(instance).where(type(instance))))
        self.expunge(instance)

    def _has_changes(self):
        """Whether a flush would write something, but for what a loop over unknown rows has changed."""
        if self._loops or self._new or self._deleted:
            return True
        return any(relationships.state_of(instance).is_modified(instance) for instance in self._loaded)

    def _insert(self, instance):
        model = type(instance)
        _live_database.follow_class(model)
        columns = mapped_columns(model)
        self._set_identity(instance, columns)
        given = self._inserted_values(instance, columns)
        statement = model.__table__.insert().values(given)
        key = key_names(model)
        missing = [(name, column) for name, column in columns if column.name not in given and (column.name in key or has_default(column))]
        if any(column.name in key for _, column in missing):
            row = self._connection.execute(statement.returning(*[column for _, column in missing])).first()
            for (name, _), value in zip(missing, row):
                instance.__dict__[name] = value
        else:
            self._connection.execute(statement)
            missing = []
        self._keep(instance).inserted(instance, set(given) | {column.name for _, column in missing})

    def _set_identity(self, instance, columns):
        """What tells the rows of classes apart that share a table, where nothing else was given."""
        mapper = getattr(type(instance), "__mapper__", None)
        for name, column in columns:
            if mapper is not None and mapper.polymorphic_on is not None and column.name == mapper.polymorphic_on.name:
                instance.__dict__.setdefault(name, mapper.polymorphic_identity)

    def _inserted_values(self, instance, columns):
        """Of the columns that the INSERT names. None is NULL where nothing else gives a value, and JSON's null where
        such a column was given it (sqlalchemy/orm/persistence.py, _collect_insert_commands)."""
        given = {}
        for name, column in columns:
            value, keeps_none = instance.__dict__.get(name), column.type.should_evaluate_none
            if value is not None or (keeps_none and name in instance.__dict__):
                given[column.name] = value
            elif not (column.primary_key or keeps_none or has_default(column)):
                given[column.name] = None
        defaults = _live_database.missing_defaults(type(instance).__table__.insert().values(given))
        for name, column in columns:
            if column.key in defaults:
                given[column.name] = instance.__dict__[name] = default_value(defaults[column.key])
        return given

    def _keep(self, instance):
        instance.__dict__["_sa_instance_state"] = state = State(self, instance)
        self._identities[(type(instance),) + state.identity] = instance
        return state

    def _update_loaded(self, instance):
        if any(known is instance for known in self._loaded):
            self._update(instance)

    def _update(self, instance):
        state = relationships.state_of(instance)
        changed = {column: instance.__dict__[name] for name, column in state.changed(instance)}
        if changed:
            self._connection.execute(type(instance).__table__.update().values(changed).where(*state.where(type(instance))))
            before = state.identity
            state.updated(instance, changed)
            if state.identity != before:
                self._identities.pop((type(instance),) + before, None)
                self._identities[(type(instance),) + state.identity] = instance

    def _object(self, model, values):
        columns = mapped_columns(model)
        row = {column.name: value for (_, column), value in zip(columns, values)}
        identity = (model,) + tuple(row[key] for key in key_names(model))
        known = self._known(identity)
        if known is not None:
            relationships.state_of(known).fill(known, values)
            return known
        told_apart_by = getattr(getattr(model, "__mapper__", None), "polymorphic_on", None)
        if told_apart_by is not None and row.get(told_apart_by.name) != model.__mapper__.polymorphic_identity:
            _live_database.follow_class(model, below=True)
        instance = object.__new__(model)
        instance.__dict__.update({name: value for (name, _), value in zip(columns, values)})
        self._keep(instance)
        return instance

    def _known(self, identity):
        """The object of a row; a session forgets what is not changed and nobody else holds."""
        known = self._identities.get(identity)
        if known is None or relationships.state_of(known).is_modified(known):
            return known
        known = None
        if _live_database.is_held(self._identities, identity):
            return self._identities[identity]
        del self._identities[identity]
        return None

    def _object_of_any_row(self, model, values):
        columns = mapped_columns(model)
        instance = object.__new__(model)
        instance.__dict__.update({name: value for (name, _), value in zip(columns, values)})
        current_loop().objects.add(self, instance, columns, key_names(model))
        return instance

    def _with_objects(self, row, entities, make=None):
        make = self._object if make is None else make
        values, keys, place = [], [], 0
        for entity in entities:
            model = model_of(entity)
            if model is not None:
                width = len(list(model.__table__.c))
                values.append(make(model, tuple(row)[place : place + width]))
                keys.append(model.__name__)
                place += width
            else:
                values.append(tuple(row)[place])
                keys.append(row._keys[place])
                place += 1
        return Row(values, keys)

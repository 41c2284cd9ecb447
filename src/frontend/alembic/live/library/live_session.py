"""sqlalchemy.orm: sessions and queries over the database that the script leads to."""
import os

import sqlalchemy
from sqlalchemy import _live_database, exc
from sqlalchemy._live_connection import Connection
from sqlalchemy._live_loop import current_loop
from sqlalchemy._live_loop_rows import InnerRows, UnknownRows
from sqlalchemy._live_result import Result, Row, ScalarResult
from sqlalchemy._live_unit_of_work import State, UnitOfWork, forget_relations
from sqlalchemy.orm._aliased import AliasedClass


def table_of(model):
    return getattr(model, "__table__", None)


def key_names(model):
    return _live_database.key_names(model.__table__)


def model_of(entity):
    """The mapped class whose objects a query of the entity gives; None where it gives values."""
    if isinstance(entity, AliasedClass):
        return entity._aliased_model
    return entity if isinstance(entity, type) and table_of(entity) is not None else None


def is_model(entity):
    return model_of(entity) is not None


def mapped_columns(model):
    """Attribute names with their columns, in the table's order."""
    table = model.__table__
    names = {}
    for base in [base for base in reversed(model.__mro__) if os._is_known(base)]:
        for name, value in getattr(base, "__dict__", {}).items():
            column = table.c.get(getattr(value, "name", None)) if _live_database.is_column(value) else None
            if column is not None:
                names[column.name] = name
    return [(names.get(column.name, column.name), column) for column in table.c]


class Savepoint:
    """SessionTransaction of Session.begin_nested()."""

    def __init__(self, session):
        session.flush()
        self.session = session
        self._point = _live_database.savepoint()

    def __enter__(self):
        return self

    def __exit__(self, kind, exception, trace):
        if kind is None:
            self.commit()
        else:
            self.rollback()
        return False

    def commit(self):
        self.session.flush()
        self._point.commit()

    def rollback(self):
        self.session.close()
        self._point.rollback()

    close = rollback


class Session:
    def __init__(self, bind=None, **options):
        self._bind = bind if bind is not None else _live_database.connection()
        self._connection = Connection(self._bind)
        self._identities = {}
        self._new = []
        self._loaded = []
        self._deleted = []
        self._loops = []
        self._savepoints = []
        self.autoflush = options.get("autoflush", True)
        self._expires = options.get("expire_on_commit", True)

    @property
    def bind(self):
        return self._bind

    is_active = True
    no_autoflush = property(lambda self: self)

    def __enter__(self):
        return self

    def __exit__(self, kind, exception, trace):
        if kind is None:
            self.flush()
        return False

    def begin(self, nested=False):
        return self.begin_nested() if nested else self

    def begin_nested(self):
        if current_loop() is not None:
            return self
        self._savepoints.append(Savepoint(self))
        return self._savepoints[-1]

    def connection(self, **options):
        return self._bind

    def get_bind(self, *arguments, **options):
        return self._bind

    def close(self):
        self._loops = []
        self._new, self._loaded, self._deleted, self._identities = [], [], [], {}

    def rollback(self):
        self.close()

    def commit(self):
        self.flush()
        if self._expires:
            self.expire_all()
        while self._savepoints:
            self._savepoints.pop().commit()

    def expire_all(self):
        for instance, _ in self._loaded:
            self.expire(instance)

    def expire(self, instance, attribute_names=None):
        """The related objects are asked for again; the values of the row are as they were written."""
        forget_relations(instance)

    def refresh(self, instance, attribute_names=None, **options):
        forget_relations(instance)

    def expunge_all(self):
        self.close()

    def expunge(self, instance):
        self._loaded = [entry for entry in self._loaded if entry[0] is not instance]

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
        idents = ident if isinstance(ident, (tuple, list)) else (ident,)
        key = [entity.__table__.c[name] for name in key_names(entity)]
        return self.query(entity).filter(*[column == value for column, value in zip(key, idents)]).first()

    def add(self, instance):
        if current_loop() is not None:
            if not current_loop().objects.holds(instance):
                current_loop().refuse("it adds a new object")
            return
        if not any(entry[0] is instance for entry in self._loaded) and not any(x is instance for x in self._new):
            self._new.append(instance)

    def add_all(self, instances):
        for instance in instances:
            self.add(instance)

    def merge(self, instance, **options):
        self.add(instance)
        return instance

    def bulk_save_objects(self, objects, **options):
        for instance in objects:
            self.add(instance)
        self.flush()

    def bulk_insert_mappings(self, mapper, mappings, **options):
        for values in mappings:
            self._connection.execute(mapper.__table__.insert().values(values))

    def bulk_update_mappings(self, mapper, mappings, **options):
        key = key_names(mapper)
        for values in mappings:
            table = mapper.__table__
            statement = table.update().values({k: v for k, v in values.items() if k not in key})
            self._connection.execute(statement.where(*[table.c[name] == values[name] for name in key]))

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
        work = UnitOfWork(self)
        work.cascade()
        inserted = work.insert()
        work.take_changes()
        for instance, before in self._loaded:
            self._update(instance, before)
        work.write_between()
        work.commit()
        work.delete()
        for instance in inserted:
            self._identify(instance)

    def _delete_row(self, instance):
        self._connection.execute(type(instance).__table__.delete().where(*self._is(instance)))
        self.expunge(instance)

    def _update_changed(self, instance):
        for known, before in self._loaded:
            if known is instance:
                self._update(instance, before)

    _key_names = staticmethod(key_names)

    def _has_changes(self):
        """Whether a flush would write something, but for what a loop over unknown rows has changed."""
        changed = any(self._changed(instance, before) for instance, before in self._loaded)
        return bool(changed or self._loops or self._new or self._deleted)

    def _is(self, instance):
        names = {column.name: name for name, column in mapped_columns(type(instance))}
        table = type(instance).__table__
        return [table.c[key] == getattr(instance, names[key]) for key in key_names(type(instance))]

    def _insert(self, instance):
        model = type(instance)
        columns = mapped_columns(model)
        given = {column.name: getattr(instance, name) for name, column in columns if name in instance.__dict__}
        given = {name: value for name, value in given.items() if value is not None}
        statement = model.__table__.insert().values(given)
        key = key_names(model)
        missing = [(name, column) for name, column in columns if column.name in key and column.name not in given]
        if missing:
            row = self._connection.execute(statement.returning(*[column for _, column in missing])).first()
            for (name, _), value in zip(missing, row):
                instance.__dict__[name] = value
        else:
            self._connection.execute(statement)
        self._keep(instance)

    def _keep(self, instance):
        values = {name: instance.__dict__.get(name) for name, _ in mapped_columns(type(instance))}
        self._loaded.append((instance, values))
        instance.__dict__["_sa_instance_state"] = State(self)

    def _identify(self, instance):
        """A query gives this object again."""
        names = {column.name: name for name, column in mapped_columns(type(instance))}
        key = tuple(instance.__dict__.get(names[name]) for name in key_names(type(instance)))
        self._identities.setdefault((type(instance),) + key, instance)

    def _changed(self, instance, before):
        """The attributes that are not as they were, with their columns' names."""
        return [
            (name, column.name)
            for name, column in mapped_columns(type(instance))
            if name in before
            and instance.__dict__.get(name) is not before[name]
            and instance.__dict__.get(name) != before[name]
        ]

    def _update(self, instance, before):
        changed = {}
        for name, column in self._changed(instance, before):
            before[name] = changed[column] = instance.__dict__.get(name)
        if changed:
            self._connection.execute(type(instance).__table__.update().values(changed).where(*self._is(instance)))

    def _object(self, model, values):
        columns = mapped_columns(model)
        names = {column.name: name for name, column in columns}
        attributes = {name: value for (name, _), value in zip(columns, values)}
        identity = (model,) + tuple(attributes[names[key]] for key in key_names(model))
        if identity in self._identities:
            return self._identities[identity]
        instance = object.__new__(model)
        instance.__dict__.update(attributes)
        self._identities[identity] = instance
        self._keep(instance)
        return instance

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


class sessionmaker:
    def __init__(self, bind=None, class_=Session, **options):
        self._options = dict(options, bind=bind)
        self._class = class_

    def __call__(self, **options):
        given = dict(self._options, **options)
        return Session(**given)

    def configure(self, **options):
        self._options.update(options)

    def begin(self):
        return self()


class _QueryProperty:
    def __init__(self, session):
        self._session = session

    def __get__(self, instance, owner):
        return self._session.query(owner)


class scoped_session:
    __module__ = "sqlalchemy.orm.scoping"

    def __init__(self, session_factory, scopefunc=None):
        self.session_factory = session_factory
        self._session = session_factory()

    def __call__(self, **options):
        return self._session

    def __getattr__(self, name):
        return getattr(self._session, name)

    def __contains__(self, instance):
        return instance in self._session

    def remove(self):
        self._session.close()

    def configure(self, **options):
        self.session_factory.configure(**options)

    def query_property(self, query_cls=None):
        return _QueryProperty(self._session)


class Query:
    def __init__(self, entities, session):
        self._entities = list(entities)
        self.session = session
        self._statement = _live_database.of_query(sqlalchemy.select(*self._entities))
        self._wheres = []

    def _with(self, statement):
        copy = object.__new__(type(self))
        copy.__dict__.update(self.__dict__)
        copy._statement = statement
        return copy

    @property
    def statement(self):
        return self._statement

    def __clause_element__(self):
        return self._statement

    __self_inspects__ = True

    def subquery(self, name=None):
        return self._statement.subquery(name)

    def filter(self, *criteria):
        copy = self._with(self._statement.where(*criteria))
        copy._wheres = self._wheres + list(criteria)
        return copy

    where = filter

    def filter_by(self, **values):
        model = self._entities[0] if is_model(self._entities[0]) else _live_database.parent(self._entities[0])
        return self.filter(*[getattr(model, name) == value for name, value in values.items()])

    def join(self, target, *onclause, **options):
        if isinstance(target, tuple):  # SQLAlchemy 1: a target with its condition, and more of them
            joined = self.join(*target, **options)
            return joined.join(*onclause, **options) if onclause else joined
        return self._with(self._statement.join(target, *onclause, **options))

    def outerjoin(self, target, *onclause, **options):
        if isinstance(target, tuple):
            joined = self.outerjoin(*target, **options)
            return joined.outerjoin(*onclause, **options) if onclause else joined
        return self._with(self._statement.outerjoin(target, *onclause, **options))

    def select_from(self, *sources):
        return self._with(self._statement.select_from(*sources))

    def order_by(self, *clauses):
        return self._with(self._statement.order_by(*clauses))

    def group_by(self, *clauses):
        return self._with(self._statement.group_by(*clauses))

    def having(self, *criteria):
        return self._with(self._statement.having(*criteria))

    def limit(self, limit):
        return self._with(self._statement.limit(limit))

    def offset(self, offset):
        return self._with(self._statement.offset(offset))

    def distinct(self, *columns):
        return self._with(self._statement.distinct(*columns))

    def with_entities(self, *entities):
        copy = self._with(self._statement.with_only_columns(*entities))
        copy._entities = list(entities)
        return copy

    def options(self, *arguments):
        return self

    enable_eagerloads = options

    def execution_options(self, **options):
        return self

    def with_for_update(self, **options):
        return self

    def yield_per(self, count):
        return self

    def _result(self):
        if self.session.autoflush:
            self.session.flush()
        result = self.session._connection.execute(self._statement)
        if isinstance(result, InnerRows) and any(is_model(entity) for entity in self._entities):
            result.refuse("it asks for objects in it")
        if not any(is_model(entity) for entity in self._entities):
            return result
        single = len(self._entities) == 1

        def transform(row, make=None):
            made = self.session._with_objects(row, self._entities, make)
            return made[0] if single else made

        return Result(result._answer, transform, lambda row: transform(row, self.session._object_of_any_row))

    # A loop asks first whether the rows are known.
    _given = None

    def __for_loop__(self, problem, place):
        self._given = self.all() if self._given is None else self._given
        return self._given.__for_loop__(problem, place) if isinstance(self._given, UnknownRows) else None

    def __collect__(self, place):
        self._given = self.all() if self._given is None else self._given
        return self._given.__collect__(place) if isinstance(self._given, UnknownRows) else None

    def __refuse_loop__(self, why):
        self._given.__refuse_loop__(why)

    def __call_native__(self, name, receiver, arguments, keywords):
        return self._given.__call_native__(name, receiver, arguments, keywords)

    def __iter__(self):
        given, self._given = self._given, None
        return iter(self.all() if given is None else given)

    def all(self):
        return self._result().all()

    def first(self):
        return self.limit(1)._result().first()

    def one(self):
        return self._result().one()

    def one_or_none(self):
        return self._result().one_or_none()

    def scalar(self):
        found = self.one_or_none()
        return found[0] if isinstance(found, tuple) else found

    def get(self, ident):
        return self.session.get(self._entities[0], ident)

    def count(self):
        inner = self._statement.subquery()
        counted = sqlalchemy.select(sqlalchemy.func.count(sqlalchemy.literal_column("*"))).select_from(inner)
        if self.session.autoflush:
            self.session.flush()
        return self.session._connection.execute(counted).scalar()

    def exists(self):
        return self._statement.exists()

    def _target(self):
        target = self._entities[0]
        return target if table_of(target) is None else target.__table__

    def delete(self, synchronize_session="auto"):
        self.session.flush()
        return self.session._connection.execute(self._target().delete().where(*self._wheres))._changed_rows()

    def update(self, values, synchronize_session="auto", update_args=None):
        self.session.flush()
        by_column = {getattr(key, "name", key): value for key, value in values.items()}
        names = dict(mapped_columns(self._entities[0])) if is_model(self._entities[0]) else {}
        given = {getattr(names.get(key), "name", key): value for key, value in by_column.items()}
        return self.session._connection.execute(self._target().update().values(given).where(*self._wheres))._changed_rows()

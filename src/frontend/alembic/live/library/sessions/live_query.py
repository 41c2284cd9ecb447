"""sqlalchemy.orm.Query over the database that the script leads to."""
import sqlalchemy
from sqlalchemy import _live_database
from sqlalchemy._live_entities import is_model, mapped_columns, model_of, table_of
from sqlalchemy._live_loop_rows import InnerRows, UnknownRows
from sqlalchemy._live_result import Result


class Query:
    def __init__(self, entities, session=None):
        self._entities = list(entities) if isinstance(entities, (list, tuple)) else [entities]
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

    @property
    def selectable(self):
        return self._statement.set_label_style(sqlalchemy.LABEL_STYLE_TABLENAME_PLUS_COL)

    def __clause_element__(self):
        return self._statement

    def with_session(self, session):
        copy = self._with(self._statement)
        copy.session = session
        return copy

    def label(self, name):
        return self._statement.label(name)

    def scalar_subquery(self):
        return self._statement.scalar_subquery()

    as_scalar = scalar_subquery

    def cte(self, name=None, recursive=False, nesting=False):
        return self._statement.cte(name, recursive, nesting)

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
        changed = self.session._connection.execute(self._target().update().values(given).where(*self._wheres))._changed_rows()
        if synchronize_session is not False and is_model(self._entities[0]):
            self.session._expire_loaded(model_of(self._entities[0]), [name for name, column in names.items() if column.name in given])
        return changed

"""sqlalchemy.engine.Connection over the database that the script leads to."""
import sqlalchemy
from sqlalchemy import _live_database, exc
from sqlalchemy._live_loop import current_loop
from sqlalchemy._live_result import Result


def parameter_rows(parameters, multiparams, params):
    """The rows of values given beside a statement, each a dict or a sequence."""
    given = [] if parameters is None else [parameters]
    given.extend(multiparams)
    if params:
        given.append(params)
    rows = []
    for one in given:
        if isinstance(one, (list, tuple)) and one and isinstance(one[0], (dict, list, tuple)):
            rows.extend(one)
        else:
            rows.append(one)
    return [row for row in rows if row]


def with_values(statement, values):
    """The statement with values for its parameters."""
    if isinstance(statement, str):
        statement = sqlalchemy.text(statement)
    if _live_database.is_text(statement):
        wanted = _live_database.parameters(statement)
        return statement.bindparams(**{name: value for name, value in values.items() if name in wanted})
    if _live_database.is_insert(statement):
        return statement.values(values)
    return statement.params(values)


def default_value(default):
    """What default= or onupdate= gives for a row; a function may want a context."""
    if not callable(default):
        return default
    try:
        return default()
    except TypeError:
        return default(None)


def with_defaults(statement):
    """An INSERT or UPDATE with the values that SQLAlchemy has for columns it leaves out."""
    missing = {} if isinstance(statement, str) else _live_database.missing_defaults(statement)
    return statement.values({key: default_value(default) for key, default in missing.items()}) if missing else statement


def filled(statement, values):
    """The text with values where the driver would put them: %s, %(name)s and ?."""
    if isinstance(values, dict):
        return statement % {name: _live_database.literal(value) for name, value in values.items()}
    literals = [_live_database.literal(value) for value in values]
    if "%s" in statement:
        return statement % tuple(literals)
    parts = statement.split("?")
    return "".join(part + literal for part, literal in zip(parts, literals + [""]))


class Connection:
    def __init__(self, bind):
        self._bind = bind

    def execute(self, statement, parameters=None, *multiparams, execution_options=None, **params):
        loop = current_loop()
        if loop is not None:
            return loop.execute(statement, parameter_rows(parameters, multiparams, params), with_values)
        rows = parameter_rows(parameters, multiparams, params)
        if not rows:
            return Result(_live_database.execute(with_defaults(statement)))
        for values in rows:
            result = Result(_live_database.execute(with_defaults(with_values(statement, values))))
        return Result(_live_database.counted(len(rows))) if len(rows) > 1 else result

    def scalar(self, statement, parameters=None, *multiparams, **params):
        return self.execute(statement, parameters, *multiparams, **params).scalar()

    def scalars(self, statement, parameters=None, *multiparams, **params):
        return self.execute(statement, parameters, *multiparams, **params).scalars()

    def stream(self, statement, parameters=None, **params):
        return self.execute(statement, parameters, **params)

    def exec_driver_sql(self, statement, parameters=None, execution_options=None):
        if current_loop() is not None:
            current_loop().refuse("exec_driver_sql() in it is not followed")
        if not parameters:
            return Result(_live_database.execute_text(statement))
        rows = parameters if isinstance(parameters, list) else [parameters]
        for values in rows:
            result = Result(_live_database.execute_text(filled(statement, values)))
        return result

    def has_table(self, table_name, schema=None):
        return _live_database.has_table(table_name, schema)

    def table_names(self, schema=None, connection=None):
        return _live_database.relation_names("table", schema)

    @property
    def url(self):
        return Url(self._bind.dialect.name)


class Url:
    """The part of sqlalchemy.engine.URL that the dialect says."""

    def __init__(self, name):
        self.drivername = name

    def get_backend_name(self):
        return self.drivername.split("+")[0]

    def get_dialect(self, _is_async=False):
        return type(_live_database.connection().dialect)

    def __getattr__(self, name):
        if name in ("database", "host", "password", "port", "query", "username"):
            return _live_database.unknown("engine.url." + name)
        raise AttributeError("'URL' object has no attribute '%s'" % name)

    def __str__(self):
        return self.drivername + "://"

    def render_as_string(self, hide_password=True):
        return str(self)

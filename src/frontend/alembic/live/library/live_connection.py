"""sqlalchemy.engine.Connection over the database that the script leads to."""
import sqlalchemy
from sqlalchemy import _live_database, exc
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
        rows = parameter_rows(parameters, multiparams, params)
        if not rows:
            return Result(_live_database.execute(statement))
        for values in rows:
            result = Result(_live_database.execute(with_values(statement, values)))
        return Result(_live_database.counted(len(rows))) if len(rows) > 1 else result

    def scalar(self, statement, parameters=None, *multiparams, **params):
        return self.execute(statement, parameters, *multiparams, **params).scalar()

    def scalars(self, statement, parameters=None, *multiparams, **params):
        return self.execute(statement, parameters, *multiparams, **params).scalars()

    def stream(self, statement, parameters=None, **params):
        return self.execute(statement, parameters, **params)

    def exec_driver_sql(self, statement, parameters=None, execution_options=None):
        if not parameters:
            return Result(_live_database.execute_text(statement))
        rows = parameters if isinstance(parameters, list) else [parameters]
        for values in rows:
            result = Result(_live_database.execute_text(filled(statement, values)))
        return result

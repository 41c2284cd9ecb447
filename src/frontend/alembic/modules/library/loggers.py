"""structlog, structlog.stdlib and loguru: loggers that write nothing here; what is bound to one gives a logger again."""
import logging


class BoundLogger:
    def _write(self, *arguments, **values):
        return None

    trace = debug = info = success = warning = warn = error = exception = critical = fatal = log = msg = _write
    add = remove = configure = complete = enable = disable = _write

    def _again(self, *arguments, **values):
        return self

    bind = unbind = try_unbind = new = opt = patch = _again

    def contextualize(self, **values):
        return _Nothing()

    def catch(self, *arguments, **options):
        if len(arguments) == 1 and callable(arguments[0]) and not isinstance(arguments[0], type):
            return arguments[0]
        return lambda function: function


class _Nothing:
    def __enter__(self):
        return None

    def __exit__(self, *exception):
        return False


def get_logger(*arguments, **values):
    return BoundLogger()


getLogger = get_logger
logger = BoundLogger()


def configure(*arguments, **options):
    pass


configure_once = configure

from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement


class now(FunctionElement):
    inherit_cache = True


@compiles(now)
def write_default(element, compiler, **kw):
    return "now()"


@compiles(now, "postgresql")
def write_postgresql(element, compiler, **kw):
    return "transaction_timestamp()"

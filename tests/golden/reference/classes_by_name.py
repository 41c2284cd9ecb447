"""classes of which only the name is known: as a base, in isinstance() and in `except`"""

import sqlalchemy as sa
from alembic import op
from alembic.autogenerate.api import AutogenContext
from sqlalchemy.engine import Engine, Result
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.orm.exc import NoResultFound
from sqlalchemy.pool import NullPool, Pool

revision = "a1"
down_revision = None


class Cached(NullPool):
    size = 3


def kind(value):
    if isinstance(value, (Engine, AsyncEngine, Result, AutogenContext)):
        return "engine"
    return "other"


def upgrade():
    op.execute("SELECT '%s'" % kind(op.get_bind()))
    op.execute("SELECT '%s %s'" % (issubclass(NullPool, Pool), issubclass(Cached, Pool)))
    op.execute("SELECT '%s %s'" % (issubclass(Pool, NullPool), Cached.size))
    op.execute("SELECT '%s %s'" % (NullPool.__name__, NullPool.__module__))
    try:
        raise sa.exc.NoResultFound("none")
    except NoResultFound as error:
        op.execute("SELECT '%s'" % error)


def downgrade():
    pass

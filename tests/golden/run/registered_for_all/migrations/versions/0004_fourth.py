"""c4"""

import sqlalchemy as sa
from alembic import context, op
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from shop import hooks

revision = "c4"
down_revision = "c3"


class now(FunctionElement):
    inherit_cache = True


@compiles(now)
def write_now(element, compiler, **kw):
    return "clock()"


def upgrade():
    op.add_column("pages", sa.Column("seen", sa.DateTime(), server_default=now()))
    op.add_column("pages", sa.Column("read", sa.DateTime(), server_default=hooks.now()))


def downgrade():
    pass

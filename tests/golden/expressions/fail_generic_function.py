"""A function class that func would know by its name."""

# Not as Alembic: func knows the functions of SQLAlchemy only

import sqlalchemy as sa
from alembic import op
from sqlalchemy.sql.functions import GenericFunction

revision = "a1"
down_revision = None


class AsText(GenericFunction):
    name = "as_text_v2"
    identifier = "as_text"
    inherit_cache = True


def upgrade():
    op.execute(sa.select(sa.func.as_text(1)))


def downgrade():
    op.execute(sa.select(sa.func.as_text(2)))

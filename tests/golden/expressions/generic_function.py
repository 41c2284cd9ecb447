"""A function class that func knows by its name."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.sql.functions import GenericFunction

revision = "a1"
down_revision = None


class coalesce(GenericFunction):
    type = sa.Integer()
    inherit_cache = True


class AsText(GenericFunction):
    name = "as_text_v2"
    identifier = "as_text"
    inherit_cache = True


def upgrade():
    op.execute(sa.select(sa.func.as_text(1), sa.func.AS_TEXT("x"), sa.func.other.as_text(1), AsText(2).label("two")))
    op.execute(sa.select(sa.func.coalesce(sa.column("x"), 1) + 1, sa.func.as_text_v2(3)).where(sa.func.as_text(sa.column("x")) == "1"))


def downgrade():
    op.execute(sa.select(sa.func.as_text(2)))

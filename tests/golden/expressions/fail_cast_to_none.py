"""A cast to None is one to a type that no SQL can be made of."""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

t = sa.table("t", sa.column("j", sa.JSON), sa.column("i", sa.Integer))


def upgrade():
    op.execute(sa.select(sa.cast(t.c.i, None)))


def downgrade():
    op.execute(sa.select(sa.cast(t.c.j["k"], None)))

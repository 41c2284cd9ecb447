"""parameters as a driver has them are no text of a script"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a1b2c3d4e5f6"
down_revision = None

t = sa.table("t", sa.column("a", sa.Integer))


def upgrade():
    op.execute(str((t.c.a == 1).compile(dialect=postgresql.dialect())))


def downgrade():
    op.execute(str(postgresql.array([1, 2])))

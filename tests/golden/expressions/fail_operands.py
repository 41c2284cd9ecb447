"""Operands that make no SQL."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

author = sa.table("author", sa.column("id", sa.Integer), sa.column("name", sa.String))


def upgrade():
    # Only = and IS take NULL.
    op.execute(sa.delete(author).where(author.c.id > None))


def downgrade():
    op.execute(sa.delete(author).where(sa.and_(author.c.id == 1, 7)))

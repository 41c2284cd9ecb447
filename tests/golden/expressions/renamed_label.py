"""A label of a subquery that another of its columns is called by."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

author = sa.table("author", sa.column("id", sa.Integer), sa.column("name", sa.String))


def upgrade():
    inner = sa.select(author.c.id, author.c.name.label("id")).subquery()
    op.execute(sa.select(inner.c.id))


def downgrade():
    pass

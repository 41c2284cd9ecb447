"""Statements of which no SQL can be made: SQLAlchemy refuses each of them too."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

author = sa.table("author", sa.column("id", sa.Integer), sa.column("name", sa.String))
note = sa.table("note", sa.column("id", sa.Integer), sa.column("author", sa.Integer))


def upgrade():
    # Their columns must be as many.
    op.execute(sa.union(sa.select(author.c.id), sa.select(note.c.id, note.c.author)))
    # Two tables without a foreign key from one to the other.
    op.execute(sa.select(note.c.id).join(author))
    # Nothing has that label.
    op.execute(sa.select(author.c.id.label("one")).order_by("two"))


def downgrade():
    # Two parts of one name.
    first = sa.select(author.c.id).cte("part")
    second = sa.select(note.c.id).cte("part")
    op.execute(sa.select(first.c.id, second.c.id))
    # All tables of the inner select are the outer one's.
    inner = sa.select(author.c.id, note.c.id)
    op.execute(sa.select(author.c.id, note.c.id).where(sa.exists(inner)))
    # A row that lacks a value of the first one.
    op.execute(sa.insert(author).values([{"id": 1, "name": "a"}, {"id": 2}]))

"""An UPDATE of a join, which only MySQL knows."""

# Not as Alembic: what it prints is no statement of PostgreSQL or SQLite

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

note = sa.table("note", sa.column("id", sa.Integer), sa.column("author", sa.Integer))
author = sa.table("author", sa.column("id", sa.Integer))


def upgrade():
    both = note.join(author, note.c.author == author.c.id)
    op.execute(sa.update(both).values({note.c.author: 1}))


def downgrade():
    op.execute(sa.update(note.outerjoin(author, sa.true())).values({note.c.id: 1}))

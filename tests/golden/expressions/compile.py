"""SQL as text while the revision runs: compile() with a dialect and literal values."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql, sqlite

revision = "a1"
down_revision = None

note = sa.table("note", sa.column("id", sa.Integer), sa.column("body", sa.Text), sa.column("done", sa.Boolean))


def upgrade():
    dialect = op.get_context().dialect
    literal = {"literal_binds": True}
    query = sa.select(note.c.id).where(note.c.body.like("50%"), note.c.done.is_(True))
    op.execute("CREATE VIEW open_notes AS %s" % query.compile(dialect=dialect, compile_kwargs=literal))
    # The dialect of a driver has parameters in % signs, and so doubles them.
    own = postgresql.dialect() if dialect.name == "postgresql" else sqlite.dialect()
    op.execute(f"CREATE VIEW closed_notes AS {query.compile(dialect=own, compile_kwargs=literal)}")
    op.execute(note.insert().values(id=1, body="it's").compile(dialect=dialect, compile_kwargs=literal).string)
    op.execute("UPDATE note SET body = " + str(sa.func.lower("X").compile(dialect=dialect, compile_kwargs=literal)))


def downgrade():
    op.execute("DROP VIEW closed_notes")
    op.execute("DROP VIEW open_notes")

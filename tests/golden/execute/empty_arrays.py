"""An empty array without a type, which PostgreSQL refuses."""

# Not as Alembic: it writes ARRAY[] for an empty list of a row
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a1"
down_revision = None

t = sa.table("t", sa.column("tags", postgresql.ARRAY(sa.Text)))


def upgrade():
    if op.get_context().dialect.name != "postgresql":
        return
    op.bulk_insert(t, [{"tags": []}, {"tags": ["ARRAY[]"]}])
    op.execute(t.update().values(tags=postgresql.array([], type_=sa.Text)))
    op.execute(t.update().values(tags=sa.cast(postgresql.array([]), postgresql.ARRAY(sa.Text))))
    op.execute("UPDATE t SET tags = array [ ARRAY[], ARRAY[] ]")
    op.execute("UPDATE t SET tags = array [ ARRAY[], ARRAY[] ]::text[][], more = ARRAY[1], n = CAST(ARRAY[] AS int[])")


def downgrade():
    pass

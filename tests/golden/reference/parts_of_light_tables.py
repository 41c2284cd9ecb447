"""what sa.table() has of a table's parts: none of them, whatever its columns"""
import sqlalchemy as sa
from alembic import op

revision = "a1b2c3d4e5f6"
down_revision = None

table = sa.table("t", sa.column("a", sa.Integer))
assert not table.primary_key


def upgrade():
    op.execute("-- %s %s %s" % (len(table.primary_key), list(table.primary_key), len(table.foreign_keys)))
    op.execute("-- %s %s" % (hasattr(table, "indexes"), hasattr(table, "constraints")))


def downgrade():
    pass

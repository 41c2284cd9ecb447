"""what psql or sqlite3 run themselves"""

from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade():
    op.execute("SELECT 1 \\! touch x")
    op.execute("SELECT '\\!', \"\\d\", $$\\q$$, E'\\\\ \\' \\x', 'a' /* \\c */ -- \\g\n")
    op.execute(".shell touch x")
    op.execute("SELECT 1;\n.quit")
    op.execute("SELECT '\n.quit\n'")
    op.execute("SELECT 1\n.5")
    op.execute("SELECT a[1\\:USER], b\\:\\:USER, x\\:unset FROM t")
    op.execute("SELECT 'a\0b'")
    op.execute("SELECT [it's] FROM [a -- b]")


def downgrade():
    pass

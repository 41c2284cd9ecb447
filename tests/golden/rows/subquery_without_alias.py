"""A subquery in FROM without an alias, as PostgreSQL 16 and SQLite have it."""
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.execute("CREATE TABLE word (id INTEGER PRIMARY KEY, name VARCHAR(20))")
    op.execute("INSERT INTO word (id, name) VALUES (1, ')'), (2, 'b'), (3, 'c')")
    rows = op.get_bind().exec_driver_sql(
        "SELECT id FROM (SELECT id, name FROM (SELECT * FROM word) WHERE name <> ')' /* ( */) WHERE id > 2"
    )
    op.execute("SELECT %d" % rows.scalar())
    op.execute("DELETE FROM word WHERE id IN (SELECT id FROM (SELECT id FROM word WHERE name = 'b')); SELECT 1")
    op.execute("SELECT %d" % len(op.get_bind().exec_driver_sql("SELECT * FROM word").fetchall()))


def downgrade():
    op.execute("DROP TABLE word")

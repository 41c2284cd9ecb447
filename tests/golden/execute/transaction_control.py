"""what ends or begins a transaction"""

from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade():
    op.execute("COMMIT")
    op.execute("VACUUM")
    op.execute("BEGIN")
    op.execute("VACUUM FULL t")
    op.execute("SAVEPOINT s; ROLLBACK TO SAVEPOINT s; ROLLBACK WORK TO s; RELEASE s")
    op.execute("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE")
    op.execute("/* c */ rollback;")
    op.execute("start transaction")
    op.execute("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; END")
    op.execute("CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; END")
    op.execute("DO $$ BEGIN COMMIT; END $$")
    op.execute("REINDEX INDEX CONCURRENTLY i")
    op.execute("CREATE DATABASE d")
    op.create_index("i", "t", ["a"], postgresql_concurrently=True)
    with op.get_context().autocommit_block():
        op.execute("VACUUM")
        op.execute("BEGIN; SELECT 1; COMMIT")


def downgrade():
    pass

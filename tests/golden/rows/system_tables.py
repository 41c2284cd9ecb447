# Not as Alembic: its offline mode has no rows; this is what it does when connected.
"""information_schema, pg_catalog and sqlite_master tell of what the chain has made."""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

COLUMNS = """SELECT column_name, data_type, is_nullable FROM information_schema.columns
WHERE table_schema = current_schema() AND table_name = :table ORDER BY ordinal_position"""


def upgrade():
    bind = op.get_bind()
    op.create_table(
        "jobs",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("state", sa.Enum("new", "done", name="job_state"), nullable=False),
    )
    if bind.dialect.name == "sqlite":
        rows = bind.execute(sa.text("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")).scalars()
        assert rows.all() == ["alembic_version", "jobs"]
        assert bind.execute(sa.text("PRAGMA table_info(jobs)")).fetchall()[1][1] == "state"
        return
    rows = bind.execute(sa.text(COLUMNS), {"table": "jobs"}).fetchall()
    assert rows == [("id", "integer", "NO"), ("state", "USER-DEFINED", "NO")]
    exists = sa.text("SELECT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'job_kind')")
    if not bind.execute(exists).scalar():
        op.execute("CREATE TYPE job_kind AS ENUM ('a', 'b')")
    assert bind.execute(exists).scalar()
    labels = """SELECT e.enumlabel FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
                WHERE t.typname = 'job_state' ORDER BY e.enumsortorder"""
    assert bind.execute(sa.text(labels)).scalars().all() == ["new", "done"]
    assert bind.execute(sa.text("SELECT to_regclass('public.nothing')")).scalar() is None
    constraint = sa.text("SELECT conname FROM pg_constraint WHERE conrelid = 'jobs'::regclass AND contype = 'p'")
    op.drop_constraint(bind.execute(constraint).scalar(), "jobs")


def downgrade():
    op.drop_table("jobs")

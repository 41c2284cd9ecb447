"""types that SQLite lacks, with values"""
import datetime
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "aa01"
down_revision = None

def upgrade():
    t = op.create_table(
        "things",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("tags", postgresql.ARRAY(sa.Text)),
        sa.Column("tags2", sa.ARRAY(sa.Integer)),
        sa.Column("profile", postgresql.JSONB),
        sa.Column("kind", postgresql.ENUM("a", "b", name="kind")),
        sa.Column("key", postgresql.UUID(as_uuid=True)),
        sa.Column("addr", postgresql.INET),
        sa.Column("raw", postgresql.BYTEA),
        sa.Column("span", postgresql.INTERVAL),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True)),
        sa.Column("v", postgresql.TSVECTOR),
        sa.Column("c", postgresql.CITEXT),
        sa.Column("h", postgresql.HSTORE),
        sa.Column("d", postgresql.DOUBLE_PRECISION),
    )
    op.bulk_insert(t, [{"id": 1, "tags": ["x", "y'z"], "tags2": [1, 2], "profile": {"a": [1, None]}, "kind": "a", "addr": "10.0.0.1", "raw": b"ab", "c": "Cc", "h": {"a": "b"}}])
    op.alter_column("things", "c", type_=sa.Text(), existing_type=postgresql.CITEXT)
    op.drop_column("things", "v")

def downgrade():
    op.drop_table("things")

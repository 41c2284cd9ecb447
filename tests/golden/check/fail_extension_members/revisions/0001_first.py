"""Columns, defaults and indexes need the extension that brings their types, functions and operator classes."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None


def upgrade():
    op.execute("CREATE EXTENSION citext")
    op.execute('CREATE EXTENSION "uuid-ossp"')
    op.execute("CREATE EXTENSION pg_trgm")
    op.execute("CREATE EXTENSION hstore")
    op.create_table(
        "people",
        sa.Column("id", postgresql.UUID(), server_default=sa.text("uuid_generate_v4()"), primary_key=True),
        sa.Column("name", postgresql.CITEXT()),
        sa.Column("about", sa.Text()),
    )
    op.execute("CREATE INDEX ix_about ON people USING gin (about gin_trgm_ops)")


def downgrade():
    op.execute("DROP EXTENSION citext")
    op.execute('DROP EXTENSION "uuid-ossp"')
    op.execute("DROP EXTENSION pg_trgm")
    op.execute("DROP EXTENSION hstore")
    op.drop_table("people")
    op.execute("DROP EXTENSION citext")
    op.execute('DROP EXTENSION "uuid-ossp", pg_trgm')

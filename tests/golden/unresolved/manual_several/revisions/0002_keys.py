"""Two things that SQLite has no statement for."""
from alembic import op
import sqlalchemy as sa

revision = "0002"
down_revision = "0001"


def upgrade():
    op.create_unique_constraint("uq_name", "users", ["name"])
    op.create_check_constraint("ck_name", "users", "name <> ''")
    op.create_index("ix_name", "users", ["name"])


def downgrade():
    op.drop_index("ix_name", "users")

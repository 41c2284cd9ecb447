"""INCLUDE takes names of columns."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_index("i", "t", ["a"], postgresql_include=[sa.func.lower("b")])


def downgrade():
    op.drop_index("i", "t")

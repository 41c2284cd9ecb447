"""postgresql_inherits: the names of parents are quoted as they say themselves."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.sql import quoted_name

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("one", sa.Column("a", sa.Integer), postgresql_inherits="Parent")
    op.create_table("two", sa.Column("a", sa.Integer), postgresql_inherits=("parent", quoted_name("Other", False)))
    op.create_table("three", sa.Column("a", sa.Integer), postgresql_inherits=quoted_name("plain", True))


def downgrade():
    for name in ("three", "two", "one"):
        op.drop_table(name)

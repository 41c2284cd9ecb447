"""The items of an array have no CHECK."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

kind = sa.Enum("a", "b", name="kind", native_enum=False, create_constraint=True)


def upgrade():
    op.create_table("t", sa.Column("kinds", sa.ARRAY(kind)))


def downgrade():
    op.drop_table("t")

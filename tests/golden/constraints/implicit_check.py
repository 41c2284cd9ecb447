"""A column whose type brings a CHECK along, which SQLite can't add to a table."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.add_column("t", sa.Column("done", sa.Boolean(create_constraint=True, name="ck_done")))
    op.add_column("t", sa.Column("kind", sa.Enum("a", "b", name="kind", native_enum=False, create_constraint=True)))


def downgrade():
    op.drop_column("t", "kind")
    op.drop_column("t", "done")

"""A copy is made without what has a name: one that has none can't be told."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer()), sa.UniqueConstraint("a"))


def upgrade():
    with op.batch_alter_table("t", copy_from=table, recreate="always") as batch:
        batch.drop_constraint(None, type_="unique")


def downgrade():
    with op.batch_alter_table("t", copy_from=table, recreate="always") as batch:
        batch.create_unique_constraint(None, ["a"])

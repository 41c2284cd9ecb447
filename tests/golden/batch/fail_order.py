"""Where a new column goes can be said only where the table is copied, and only by a column that is there."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer()), sa.Column("b", sa.Integer()))


def upgrade():
    with op.batch_alter_table("t", recreate="never") as batch:
        batch.add_column(sa.Column("c", sa.Integer()), insert_after="a")


def downgrade():
    with op.batch_alter_table("t", copy_from=table, recreate="always") as batch:
        batch.add_column(sa.Column("c", sa.Integer()), insert_after="nothing")

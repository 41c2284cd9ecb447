"""A value of another kind is cast on its way into the copy; an index that is created twice is made once."""

import sqlalchemy as sa
from alembic import op

revision = "recreate_casts"
down_revision = None

things = sa.Table(
    "things",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", sa.Time()),
    sa.Column("data", sa.Text()),
)


def upgrade():
    with op.batch_alter_table("things", copy_from=things, recreate="always") as batch_op:
        batch_op.alter_column("at", type_=sa.Date(), existing_type=sa.Time())
        batch_op.alter_column("data", type_=sa.JSON(), existing_type=sa.Text())
        batch_op.create_index("ix_things_at", ["at"])
        batch_op.create_index("ix_things_at", ["at", "id"])


def downgrade():
    pass

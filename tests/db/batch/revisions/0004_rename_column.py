"""Columns are called otherwise wherever they are named: keys, CHECKs, indexes, generated columns."""
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade():
    with op.batch_alter_table("parts") as batch_op:
        batch_op.alter_column("name", new_column_name="Title")
        batch_op.alter_column("amount", new_column_name="order")
        batch_op.alter_column("owner", new_column_name="holder")
    with op.batch_alter_table("uses") as batch_op:
        batch_op.alter_column("part", new_column_name="of_part")


def downgrade():
    with op.batch_alter_table("uses") as batch_op:
        batch_op.alter_column("of_part", new_column_name="part")
    with op.batch_alter_table("parts") as batch_op:
        batch_op.alter_column("Title", new_column_name="name")
        batch_op.alter_column("order", new_column_name="amount")
        batch_op.alter_column("holder", new_column_name="owner")

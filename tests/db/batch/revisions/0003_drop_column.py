"""A column goes, and with it the indexes and constraints that are on it."""
from alembic import op
import sqlalchemy as sa

revision = "0003"
down_revision = "0002"


def upgrade():
    with op.batch_alter_table("parts") as batch_op:
        batch_op.drop_column("state")
        batch_op.drop_column("parent")
        batch_op.drop_column("flag")


def downgrade():
    with op.batch_alter_table("parts") as batch_op:
        batch_op.add_column(sa.Column("parent", sa.Integer, sa.ForeignKey("parts.id", name="fk_parent")))
        batch_op.add_column(sa.Column("flag", sa.Boolean(create_constraint=True, name="ck_flag")))
        batch_op.add_column(sa.Column("state", sa.Enum("open", "done", create_constraint=True)))
        batch_op.create_index("ix_parts_open", ["owner"], sqlite_where=sa.text("state = 'open'"))

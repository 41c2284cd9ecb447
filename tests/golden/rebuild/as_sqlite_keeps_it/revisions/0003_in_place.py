import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    with op.batch_alter_table("other") as batch_op:
        batch_op.alter_column("what", new_column_name="what_else")
        batch_op.create_index("ix_other", ["what_else"])
    op.create_table(
        "made",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("a", sa.Text()),
        sa.Column("b", sa.Text()),
        sa.Column("c", sa.Text()),
        sqlite_autoincrement=True,
    )
    # Whose key goes on counting beside a foreign key.
    op.create_foreign_key("fk_made", "made", "other", ["id"], ["id"])
    op.create_table("short", sa.Column("a", sa.Text()), sa.Column("b", sa.Text()), sa.Column("c", sa.Text()), sa.CheckConstraint("a <> c"))
    # A new column goes behind those that stay.
    op.drop_column("short", "c")
    op.add_column("short", sa.Column("d", sa.Text()))
    op.drop_column("short", "b")


def downgrade():
    pass

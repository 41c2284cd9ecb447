"""Names that columns get in place before the copy, and those that have to wait."""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    # What is said of a column before it gets its name.
    op.alter_column("types", "a", type_=sa.Text())
    op.alter_column("types", "a", new_column_name="x", nullable=True)
    op.alter_column("types", "x", new_column_name="y", server_default="5")
    # A key that names the table's own column.
    op.create_foreign_key("fk_own", "keys", "keys", ["a"], ["id"])
    op.create_unique_constraint("uq_ab", "keys", ["a", "b"])
    op.alter_column("keys", "id", new_column_name="key")
    op.alter_column("keys", "a", new_column_name="parent")
    # Indexes of columns, of SQL and with a condition.
    op.create_index("ix_a", "indexes", ["a", sa.text("a + b")], sqlite_where=sa.text("a > 0"))
    op.alter_column("indexes", "c", type_=sa.Text())
    op.alter_column("indexes", "a", new_column_name="x")
    # CHECKs.
    op.create_check_constraint("ck", "checks", "a > 0 AND b <> 'a'")
    op.alter_column("checks", "a", new_column_name="a b")
    # Two names change places by a third.
    op.alter_column("swapped", "c", type_=sa.Text())
    op.alter_column("swapped", "a", new_column_name="t")
    op.alter_column("swapped", "b", new_column_name="a")
    op.alter_column("swapped", "t", new_column_name="b")
    # A name that another column has until it is dropped.
    op.drop_column("replaced", "b")
    op.alter_column("replaced", "a", new_column_name="b", type_=sa.Text())
    op.alter_column("replaced", "c", new_column_name="a")
    # A name that a new column has for a while, with what names it.
    op.add_column("indexed", sa.Column("x", sa.Integer()))
    op.create_index("ix_x", "indexed", ["x"])
    op.drop_index("ix_x", "indexed")
    op.alter_column("indexed", "c", type_=sa.Text())
    op.alter_column("indexed", "x", new_column_name="z")
    op.alter_column("indexed", "a", new_column_name="x")
    op.create_check_constraint("ck_d", "checked", "c > 0")
    op.alter_column("checked", "c", new_column_name="d")
    op.alter_column("checked", "a", new_column_name="c")


def downgrade():
    pass

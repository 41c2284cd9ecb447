# Enum(("a", "b")), where *("a", "b") was meant: Alembic measures the label and prints the type's name alone.
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from alembic import op

revision = "enum_of_a_tuple"
down_revision = None


def upgrade():
    op.add_column("t", sa.Column("a", postgresql.ENUM(("new", "old"), name="age", create_type=False)))
    try:
        sa.Enum(["x", "y"], name="axis")
    except TypeError as error:
        op.execute(f"-- {error}")
    op.add_column("t", sa.Column("b", sa.Enum(("x", "y", "z"), name="axis"), nullable=False))


def downgrade():
    op.alter_column("t", "a", new_column_name="d", existing_type=sa.Enum(("new", "old"), name="age"))

import sqlalchemy as sa
from alembic import op

revision = "enum_of_a_tuple_made"
down_revision = None


def upgrade():
    op.create_table("t", sa.Column("a", sa.Enum(("new", "old"), name="age", create_constraint=True)))


def downgrade():
    op.drop_table("t")

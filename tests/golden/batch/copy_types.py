"""What copies of columns become: an Enum without its variants, a cast whose collation stands behind it, a key that a batch
made and then took a column from."""
from alembic import op
import sqlalchemy as sa

revision = "aaaa"
down_revision = None


def upgrade():
    orders = sa.Table(
        "orders",
        sa.MetaData(),
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("line", sa.Integer, primary_key=True),
        sa.Column("state", sa.Enum("open", "done", name="state", create_constraint=True).with_variant(sa.Text(), "sqlite")),
        sa.Column("paid", sa.Boolean().with_variant(sa.SmallInteger(), "sqlite")),
        sa.Column("note", sa.Integer),
        sa.Column("place", sa.String(5)),
    )
    with op.batch_alter_table("orders", copy_from=orders, recreate="always") as batch_op:
        batch_op.alter_column("note", type_=sa.String(20, collation="NOCASE"))
        batch_op.create_primary_key("pk_orders", ["id", "place"])
        batch_op.drop_column("place")


def downgrade():
    pass

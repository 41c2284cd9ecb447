"""the type of an array's elements is made with the table, and dropped with it"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a1"
down_revision = None


def upgrade():
    if op.get_context().dialect.name != "postgresql":
        return
    op.create_table(
        "t",
        sa.Column("a", sa.ARRAY(sa.Enum("x", "y", name="e1"))),
        sa.Column("b", postgresql.ARRAY(postgresql.ENUM("x", name="e2"), dimensions=2)),
        sa.Column("c", sa.ARRAY(sa.Enum("x", name="e3", native_enum=False))),
        sa.Column("d", sa.String(5).with_variant(postgresql.ARRAY(sa.Enum("z", name="e4")), "postgresql")),
        sa.Column("e", postgresql.ARRAY(postgresql.ENUM("x", name="e5", create_type=False))),
    )
    op.add_column("t", sa.Column("f", sa.ARRAY(sa.Enum("x", name="e6"))))
    # A copy of the table, in which the values of arrays become others.
    copied = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("g", sa.ARRAY(sa.Integer)), sa.Column("h", postgresql.ARRAY(sa.Text)))
    with op.batch_alter_table("t", copy_from=copied, recreate="always") as batch_op:
        batch_op.alter_column("g", type_=sa.ARRAY(sa.Text))
        batch_op.alter_column("h", type_=sa.Text)


def downgrade():
    if op.get_context().dialect.name != "postgresql":
        return
    op.drop_column("t", "f")
    op.drop_table("t")
    for name in ("e1", "e2", "e4", "e5", "e6"):
        sa.Enum(name=name).drop(op.get_bind(), checkfirst=False)

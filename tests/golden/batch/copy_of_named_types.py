"""what a copy does with types that have a CHECK, with comments, and with indexes among table_args"""
import sqlalchemy as sa
from alembic import op

revision = "aaaa"
down_revision = None


def town():
    return sa.Table(
        "town", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(9)),
        sa.Column("big", sa.Boolean(name="ck_big", create_constraint=True)), sa.CheckConstraint("name <> ''", name="ck_name"),
        sa.CheckConstraint("big IN (0, 1)", name="ck_other"))


def upgrade():
    with op.batch_alter_table("town", copy_from=town(), recreate="always") as batch:
        batch.drop_column("big", existing_type=sa.Boolean(name="ck_other", create_constraint=True))
    with op.batch_alter_table("town", copy_from=town(), recreate="always") as batch:
        batch.drop_column("big", existing_type=sa.Integer())
        batch.add_column(sa.Column("kind", sa.Enum("a", "b", create_constraint=True, native_enum=False)))
    with op.batch_alter_table("town", copy_from=town(), recreate="always") as batch:
        batch.alter_column("big", type_=sa.Integer(), existing_type=sa.Boolean(name="ck_big", create_constraint=True))
    with op.batch_alter_table("town", copy_from=town(), recreate="always") as batch:
        batch.alter_column("big", type_=sa.Integer(), existing_type=sa.Boolean(create_constraint=True))
        batch.create_primary_key("pk_new", ["name"])
    with op.batch_alter_table("town", copy_from=town(), table_args=(sa.UniqueConstraint("name", name="uq"), sa.Index("by_name", "name")), recreate="always") as batch:
        batch.add_column(sa.Column("more", sa.Text))
    with op.batch_alter_table("town", copy_from=town()) as batch:
        batch.create_table_comment("a town")
    with op.batch_alter_table("town", copy_from=town()) as batch:
        batch.drop_table_comment()


def downgrade():
    pass

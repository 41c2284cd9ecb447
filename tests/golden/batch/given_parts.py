"""what a batch is given beside its operations, and what it never copies"""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

before = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.Integer), sa.Column("b", sa.String(5)))


def upgrade():
    with op.batch_alter_table(
        "t",
        copy_from=before,
        table_args=(
            sa.Index("ix_a", "a"),
            sa.Index("ix_both", "a", sa.text("lower(b)"), unique=True),
            sa.UniqueConstraint("a", "b", name="uq_ab"),
            sa.CheckConstraint("a > 0", name="ck_a"),
        ),
    ) as b:
        b.alter_column("b", type_=sa.String(9), existing_type=sa.String(5))
    # In place, whatever it is.
    with op.batch_alter_table("t", copy_from=before, recreate="never") as b:
        b.add_column(sa.Column("c", sa.Integer))
        b.create_index("ix_c", ["c"])


def downgrade():
    with op.batch_alter_table("t", copy_from=before, recreate="always", table_kwargs={"sqlite_autoincrement": True}, reflect_args=[sa.Column("a", sa.BigInteger)]) as b:
        b.drop_column("b")
    with op.batch_alter_table("t", copy_from=before) as b:
        b.create_table_comment("commented")
    with op.batch_alter_table("t", copy_from=before) as b:
        b.drop_table_comment(existing_comment="commented")
    with op.batch_alter_table("t", copy_from=before) as b:
        b.alter_column("b", comment="said", existing_type=sa.String(5), existing_comment=None)

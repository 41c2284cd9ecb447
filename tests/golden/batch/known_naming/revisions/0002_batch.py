"""They stay what they are, whatever the table is called now."""
from alembic import op

revision = "bbbb"
down_revision = "aaaa"


def upgrade():
    with op.batch_alter_table("t2") as batch_op:
        batch_op.drop_constraint(op.f("uq_t_a"), type_="unique")
        batch_op.drop_constraint(op.f("ck_t_positive"), type_="check")
        batch_op.alter_column("b", nullable=False)


def downgrade():
    with op.batch_alter_table("t2") as batch_op:
        batch_op.create_unique_constraint(None, ["a"])
        batch_op.create_check_constraint("positive", "a > 0")
    op.rename_table("t2", "t")

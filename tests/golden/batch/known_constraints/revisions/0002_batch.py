"""Each is dropped, and stays so in the next batch; the batch's naming convention calls the one without a name."""
from alembic import op
import sqlalchemy as sa

revision = "bbbb"
down_revision = "aaaa"


def upgrade():
    with op.batch_alter_table("t", naming_convention={"uq": "uq_%(table_name)s_%(column_0_name)s"}) as batch_op:
        batch_op.drop_constraint("ck_a", type_="check")
        batch_op.drop_constraint("fk_b", type_="foreignkey")
        batch_op.drop_constraint("ck_c", type_="check")
        batch_op.drop_constraint("uq_t_e", type_="unique")
        batch_op.alter_column("d", type_=sa.Integer())
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", nullable=False)


def downgrade():
    with op.batch_alter_table("t", naming_convention={"pk": "pk_%(table_name)s"}) as batch_op:
        batch_op.drop_constraint("pk_t", type_="primary")
        batch_op.create_primary_key("pk_ta", ["id", "a"])
    with op.batch_alter_table("t", table_args=[sa.UniqueConstraint("e")]) as batch_op:
        batch_op.alter_column("d", type_=sa.Boolean(create_constraint=True), existing_type=sa.Integer())
        batch_op.create_check_constraint("ck_a", "a > 0")

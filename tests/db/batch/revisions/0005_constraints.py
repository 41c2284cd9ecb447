"""A constraint that a column brought along, and one that only the batch's naming convention can call by a name."""
from alembic import op
import sqlalchemy as sa

revision = "0005"
down_revision = "0004"

CONVENTION = {"uq": "uq_%(table_name)s_%(column_0_name)s"}


def upgrade():
    with op.batch_alter_table("parts", naming_convention=CONVENTION) as batch_op:
        batch_op.drop_constraint("ck_amount", type_="check")
        batch_op.drop_constraint("uq_parts_code", type_="unique")
        batch_op.create_unique_constraint("uq_parts_title", ["Title", "code"])
        batch_op.drop_index("ix_parts_lower")


def downgrade():
    with op.batch_alter_table("parts", table_args=[sa.UniqueConstraint("code")]) as batch_op:
        batch_op.drop_constraint("uq_parts_title", type_="unique")
        batch_op.create_check_constraint("ck_amount", sa.text('"order" > 0'))
        batch_op.create_index("ix_parts_lower", [sa.text('lower("Title")')], unique=True)

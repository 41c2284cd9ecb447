"""A copy of a table with generated columns, which no INSERT may fill."""
from alembic import op
import sqlalchemy as sa

revision = "0002"
down_revision = "0001"


def upgrade():
    with op.batch_alter_table("parts") as batch_op:
        batch_op.alter_column("name", nullable=True, existing_type=sa.String(20))


def downgrade():
    with op.batch_alter_table("parts") as batch_op:
        batch_op.alter_column("name", nullable=False, existing_type=sa.String(20))

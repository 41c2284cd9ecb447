"""a batch"""
from alembic import context, op
import sqlalchemy as sa
import audit
revision = "0006"
down_revision = "0005"


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        audit.add_columns(batch_op)

"""What a batch is given for its copy."""
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    with op.batch_alter_table("given", table_args=(sa.Index("ix_given", "a"), sa.UniqueConstraint("b"), sa.CheckConstraint("c > 1"))) as batch_op:
        batch_op.alter_column("b", nullable=False)
    op.alter_column("given", "a", new_column_name="aa")
    op.alter_column("given", "aa", nullable=False)


def downgrade():
    pass

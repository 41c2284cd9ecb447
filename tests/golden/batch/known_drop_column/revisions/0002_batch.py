"""A dropped column takes along what is on it, and nothing else."""
from alembic import op

revision = "bbbb"
down_revision = "aaaa"


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("b")
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("a")


def downgrade():
    pass

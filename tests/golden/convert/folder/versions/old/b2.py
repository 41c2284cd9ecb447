"""second"""
from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade():
    with op.batch_alter_table("t") as batch:
        batch.alter_column("old", new_column_name="new", nullable=False)


def downgrade():
    raise NotImplementedError("there is no way back")

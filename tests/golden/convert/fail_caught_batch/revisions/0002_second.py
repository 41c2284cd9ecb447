"""A batch on the table of another revision."""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "caught_refusals"


def upgrade():
    try:
        with op.batch_alter_table("t") as batch:
            batch.alter_column("a", nullable=False)
    except Exception:
        op.execute("SELECT 'refused'")


def downgrade():
    pass

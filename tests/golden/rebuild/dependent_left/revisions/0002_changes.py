"""The first copy keeps the column that they name, the second takes it away."""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.alter_column("t", "name", type_=sa.String(20))
    op.execute("SELECT 1")
    op.drop_column("t", "name")


def downgrade():
    pass

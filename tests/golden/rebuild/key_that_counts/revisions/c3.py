import sqlalchemy as sa
from alembic import op

revision = "c3"
down_revision = "b2"


def upgrade():
    op.alter_column("t", "a", nullable=False)
    op.alter_column("u", "a", nullable=False)


def downgrade():
    op.alter_column("u", "a", nullable=True)
    op.alter_column("t", "a", nullable=True)

"""What is found after it may be otherwise."""
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    op.drop_column("stock", "shelf")


def downgrade():
    pass

"""email"""

import sqlalchemy as sa
from alembic import op

revision = "a2"
down_revision = "a1"


def upgrade():
    op.add_column("accounts", sa.Column("email", sa.String(100)))


def downgrade():
    op.drop_column("accounts", "email")

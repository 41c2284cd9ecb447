"""give users a status

Revision ID: 02be5f8c71d4
Revises: f47c0d9e62ab
Create Date: 2024-04-02 15:26:53.880145

"""

import sqlalchemy as sa
from alembic import op

# revision identifiers, used by Alembic.
revision = "02be5f8c71d4"
down_revision = "f47c0d9e62ab"
branch_labels = None
depends_on = None


users = sa.table("users", sa.column("status", sa.String), sa.column("is_active", sa.Boolean))


def upgrade() -> None:
    op.add_column("users", sa.Column("status", sa.String(length=20), server_default="active", nullable=False))
    op.execute(users.update().where(users.c.is_active == sa.false()).values(status="inactive"))
    op.drop_column("users", "is_active")


def downgrade() -> None:
    op.add_column("users", sa.Column("is_active", sa.Boolean(), server_default=sa.true(), nullable=False))
    op.execute(users.update().where(users.c.status != "active").values(is_active=False))
    op.drop_column("users", "status")

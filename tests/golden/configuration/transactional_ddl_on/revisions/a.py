"""first

Revision ID: aaaa
Revises: 
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa

revision = "aaaa"
down_revision = None


def upgrade():
    op.create_table(
        "account",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("email", sa.String(50), unique=True, index=True),
        sa.Column("owner", sa.Integer(), sa.ForeignKey("users.id")),
        sa.CheckConstraint("id > 0", name="positive"),
        sa.CheckConstraint("id < 1000", name=op.f("small")),
        sa.UniqueConstraint("owner", "email"),
    )


def downgrade():
    op.drop_table("account")

"""one type for each database

Revision ID: aaaa
Revises: 
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "aaaa"
down_revision = None


def upgrade():
    op.create_table(
        "t",
        sa.Column("c1", sa.JSON().with_variant(postgresql.JSONB(), "postgresql")),
        sa.Column("c2", sa.BigInteger().with_variant(sa.Integer(), "sqlite")),
        sa.Column("c3", sa.String(10).with_variant(sa.Text(), "mysql")),
        sa.Column("c4", sa.Text().with_variant(sa.String(5), "postgresql", "sqlite")),
    )


def downgrade():
    op.drop_table("t")

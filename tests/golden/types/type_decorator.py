"""a type of one's own

Revision ID: aaaa
Revises: 
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa

revision = "aaaa"
down_revision = None


class Text20(sa.types.TypeDecorator):
    impl = sa.String(20)
    cache_ok = True


def upgrade():
    op.create_table(
        "t",
        sa.Column("c1", Text20()),
        sa.Column("c2", Text20),
    )


def downgrade():
    op.drop_table("t")

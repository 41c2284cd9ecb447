"""collations

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
        "t",
        sa.Column("c1", sa.String(20, collation="de_DE")),
        sa.Column("c2", sa.Text(collation="C")),
        sa.Column("c3", sa.Enum("a", "b", name="e", native_enum=False, length=10, create_constraint=True)),
        sa.Column("c4", sa.Boolean(create_constraint=True, name="truth")),
        sa.Column("c5", sa.Boolean(create_constraint=True)),
    )


def downgrade():
    op.drop_table("t")

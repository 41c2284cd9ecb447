"""domain defaults

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    postgresql.DOMAIN("d1", sa.Integer, check="VALUE > 0", not_null=True, default="5", constraint_name="dc").create(op.get_bind(), checkfirst=False)
    postgresql.DOMAIN("d2", sa.String(4), check=sa.text("length(VALUE) > 0"), default=sa.text("'abcd'"), collation="de_DE").create(op.get_bind(), checkfirst=False)
    postgresql.DOMAIN("d3", sa.Integer, check=sa.func.length(sa.literal_column("VALUE")) > 3, default=sa.func.foo(3)).create(op.get_bind(), checkfirst=False)
    postgresql.DOMAIN("d2", sa.String(4), schema="x").drop(op.get_bind(), checkfirst=False)


def downgrade():
    pass

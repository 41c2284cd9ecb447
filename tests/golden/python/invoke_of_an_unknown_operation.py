"""invoke of an unknown operation

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from alembic.operations import ops

# Not as Alembic: operation objects of its own are refused, not invoked

revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.invoke(ops.AddColumnOp("t", sa.Column("x", sa.Integer)))


def downgrade():
    pass

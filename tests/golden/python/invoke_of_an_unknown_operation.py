"""invoke of an unknown operation

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from alembic.operations import ops

revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


class GrantOp(ops.MigrateOperation):
    pass


def upgrade():
    op.invoke(GrantOp())


def downgrade():
    pass

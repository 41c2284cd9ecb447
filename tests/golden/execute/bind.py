"""execute text_bind

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
    op.execute(sa.text('UPDATE t SET a = :a WHERE b = :b').bindparams(a=5, b="it's"))


def downgrade():
    pass

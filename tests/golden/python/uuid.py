"""python uuid

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
    import uuid
    op.execute(str(uuid.UUID('12345678123456781234567812345678')))


def downgrade():
    pass

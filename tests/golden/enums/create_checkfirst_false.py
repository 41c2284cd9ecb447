"""enum create_checkfirst_false

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
    postgresql.ENUM('a', 'b', name='e').create(op.get_bind(), checkfirst=False)


def downgrade():
    pass

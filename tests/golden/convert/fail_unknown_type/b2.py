"""a type that nothing here knows"""
from alembic import op
import nobody.types
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade():
    pass


def downgrade():
    op.alter_column("t", "c", nullable=True, existing_type=nobody.types.Strange())

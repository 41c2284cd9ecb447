"""Modules in folders that pyproject.toml says packages begin in."""
import sqlalchemy as sa
from alembic import op
from core.limits import LENGTH
from shop.db.models import Flag

revision = "aaaa"
down_revision = None


def upgrade():
    op.create_table("t", sa.Column("visible", Flag(), nullable=True), sa.Column("name", sa.String(LENGTH)))


def downgrade():
    op.drop_table("t")

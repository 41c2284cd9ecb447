"""the module"""
from alembic import context, op
import sqlalchemy as sa
from alembic_enums import enums
revision = "0001"
down_revision = None


def upgrade():
    enums.upgrade(op, "mood")

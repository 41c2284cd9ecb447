"""not handed anything that executes"""
from alembic import context, op
import sqlalchemy as sa
from alembic_enums import enums
revision = "0008"
down_revision = "0007"


def upgrade():
    enums.note(sa.Integer, "mood")

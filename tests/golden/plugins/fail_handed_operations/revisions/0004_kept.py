"""what a call at the top was handed"""
from alembic import context, op
import sqlalchemy as sa
from alembic_enums import Enum

mood = Enum(op, "mood")
revision = "0004"
down_revision = "0003"


def upgrade():
    mood.upgrade()

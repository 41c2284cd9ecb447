"""an instance of what derives from an unknown class"""
from alembic import context, op
import sqlalchemy as sa
from alembic_enums import Enum


class Mood(Enum):
    names = ["glad", "sad"]

revision = "0007"
down_revision = "0006"


def upgrade():
    Mood(op.get_context()).upgrade()

"""a result that is kept"""
from alembic import context, op
import sqlalchemy as sa
from alembic_enums import enums
revision = "0002"
down_revision = "0001"


def upgrade():
    made = enums.create(operations=op)

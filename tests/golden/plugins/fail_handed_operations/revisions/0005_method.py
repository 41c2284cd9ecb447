"""a method of what executes"""
from alembic import context, op
import sqlalchemy as sa
import seeds
revision = "0005"
down_revision = "0004"


def upgrade():
    seeds.plant([op.execute])

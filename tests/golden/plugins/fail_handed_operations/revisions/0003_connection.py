"""a connection"""
from alembic import context, op
import sqlalchemy as sa
from models_of_another_package import Base
revision = "0003"
down_revision = "0002"


def upgrade():
    Base.metadata.create_all(bind=op.get_bind())

"""what can't be told of a class of which a base is not known: its columns, and whether it has a table"""
from alembic import op
from shop.models import Base

revision = "a1"
down_revision = None


def upgrade():
    Base.metadata.create_all(op.get_bind())

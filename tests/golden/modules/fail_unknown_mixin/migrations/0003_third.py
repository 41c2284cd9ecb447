from alembic import op
from shop.models import Shelf
from sqlalchemy.orm import Session

revision = "a3"
down_revision = "a2"


def upgrade():
    Session(bind=op.get_bind()).query(Shelf).all()

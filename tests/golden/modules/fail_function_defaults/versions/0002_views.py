"""An __init__ that nobody knows: so are the attributes that it gives."""

from alembic import op

from shop import Views

revision = "0002"
down_revision = "0001"


def upgrade():
    for part in Views().parts:
        op.execute(f"SELECT make_view('{part}')")

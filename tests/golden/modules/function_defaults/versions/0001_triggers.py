"""What a default of a function would be is not known: it matters only where the default is used."""

from alembic import op

from shop import Triggers, names

revision = "0001"
down_revision = None


def upgrade():
    for part in Triggers("orders", "log", kind="k").parts + names("tr", of="orders"):
        op.execute(f"SELECT make_trigger('{part}')")


def downgrade():
    pass

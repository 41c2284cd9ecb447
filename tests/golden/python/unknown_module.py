"""`try: import` asks whether a package is there: one that sqlgen does not know is not."""

# Not as Alembic: its answer is what is installed

import sqlalchemy as sa
from alembic import op

try:
    import shop_extras

    SIZE = shop_extras.SIZE
except ImportError:
    SIZE = 20

revision = "a1"
down_revision = None


def upgrade():
    op.add_column("t", sa.Column("name", sa.String(SIZE)))


def downgrade():
    op.drop_column("t", "name")

"""What this does is not known: it does not compile, and it calls what can't be seen."""
import sqlalchemy as sa
from alembic import op

from application.helpers import add_shelf

revision = "0002"
down_revision = "0001"


def upgrade():
    op.drop_column("stock", "missing")
    for (name,) in op.get_bind().execute(sa.text("SELECT name FROM from_before")):
        op.add_column("sto" + "ck", sa.Column(name, sa.Text()))


def downgrade():
    pass

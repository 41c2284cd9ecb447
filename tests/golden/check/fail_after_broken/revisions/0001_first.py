"""The ground, and a call of what can't be seen: from there on, mistakes are warnings."""
import sqlalchemy as sa
from alembic import op

from application.helpers import Shelves

revision = "0001"
down_revision = None


def upgrade():
    op.create_table("stock", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("note", sa.Text()))
    op.drop_column("stock", "none")
    Shelves().add("sto" + "ck")
    op.drop_column("stock", "shelf")


def downgrade():
    op.drop_table("stock")

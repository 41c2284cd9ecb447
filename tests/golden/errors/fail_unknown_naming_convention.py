"""A whole convention that is not known, which may take a name into its own; and one that is no text."""
import sqlalchemy as sa
from alembic import op
from somewhere import CONVENTION

revision = "a1"
down_revision = None


def upgrade():
    metadata = sa.MetaData(naming_convention=CONVENTION)
    sa.Table("t", metadata, sa.Column("x", sa.Integer, sa.CheckConstraint("x > 0", name="positive"))).create(op.get_bind())


def downgrade():
    metadata = sa.MetaData(naming_convention={"uq": 5})
    sa.Table("t", metadata, sa.Column("x", sa.Integer, unique=True)).create(op.get_bind())

"""A pattern that is not known, a token of one, and a whole convention, each where it would name something."""
import sqlalchemy as sa
from alembic import op
from somewhere import CONVENTION, pattern

revision = "a1"
down_revision = None


def upgrade():
    metadata = sa.MetaData(naming_convention={"uq": pattern})
    sa.Table("t", metadata, sa.Column("x", sa.Integer, unique=True)).create(op.get_bind())


def downgrade():
    metadata = sa.MetaData(naming_convention={"uq": "uq_%(columns)s", "columns": pattern})
    sa.Table("t", metadata, sa.Column("x", sa.Integer, unique=True)).create(op.get_bind())

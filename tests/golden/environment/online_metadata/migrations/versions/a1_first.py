"""the MetaData that env.py gives only where it is connected"""
import sqlalchemy as sa
from alembic import context, op

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("shelves", sa.Column("id", sa.Integer, nullable=False))
    metadata = context.get_context().opts["target_metadata"]
    op.create_primary_key(metadata.naming_convention["pk"] % {"table_name": "shelves"}, "shelves", ["id"])

"""A session that a module made serves the revisions that ask by it."""
from alembic import op
import sqlalchemy as sa

from shop.models import Word

revision = "0001"
down_revision = None


def upgrade():
    op.create_table("word", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)))
    op.bulk_insert(Word.__table__, [{"id": 1, "name": "one"}, {"id": 2, "name": "two"}])


def downgrade():
    op.drop_table("word")

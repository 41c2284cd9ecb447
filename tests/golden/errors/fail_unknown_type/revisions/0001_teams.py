"""teams"""

import sqlalchemy as sa
from alembic import op

from somewhere.models import db

revision = "0001"
down_revision = None


def upgrade():
    op.create_table("teams", sa.Column("id", db.Integer, primary_key=True))


def downgrade():
    op.drop_table("teams")

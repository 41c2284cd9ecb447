"""books"""

import sqlalchemy as sa
from alembic import op

revision = "b1"
down_revision = None


def upgrade():
    op.create_table("books", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade():
    op.drop_table("books")

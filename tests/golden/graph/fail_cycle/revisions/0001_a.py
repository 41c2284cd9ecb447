"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "aa"
down_revision = "cc"


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade():
    pass

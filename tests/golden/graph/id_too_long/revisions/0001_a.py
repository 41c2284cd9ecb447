"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "an_id_that_is_longer_than_the_column"
down_revision = None


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade():
    pass

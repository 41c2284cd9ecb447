from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("word", sa.Column("id", postgresql.UUID(), primary_key=True))


def downgrade():
    op.drop_table("word")

"""A block that may drop a table."""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.create_table("kept", sa.Column("id", sa.Integer()))
    op.create_table("asked", sa.Column("id", sa.Integer()))
    op.execute("DO $$ BEGIN IF random() > 0.5 THEN DROP TABLE asked; END IF; END $$")


def downgrade():
    pass

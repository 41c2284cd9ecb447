"""a table that no revision made"""
from alembic import op

revision = "aa01"
down_revision = None


def upgrade():
    op.create_unique_constraint("uq", "strangers", ["name"])


def downgrade():
    op.drop_constraint("uq", "strangers")

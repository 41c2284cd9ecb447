"""a revision"""

from alembic import op

revision = ""
down_revision = None


def upgrade():
    op.execute("SELECT ''")


def downgrade():
    op.execute("SELECT 'not '")

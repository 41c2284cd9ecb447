"""a revision"""

from alembic import op
import sqlalchemy as sa

revision = "ce30c0ffee03"
down_revision = "be20c0ffee02"


def upgrade():
    op.drop_tabel("t")


def downgrade():
    pass

"""a value at the top of a module that can't be made, where it matters"""

import sqlalchemy as sa
from alembic import op
from shop.models import words

revision = "a1"
down_revision = None

LIMIT = int(words.limit) + 1


def upgrade():
    op.execute("SELECT %d" % LIMIT)


def downgrade():
    upgrade()

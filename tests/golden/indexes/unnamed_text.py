"""An index without a name on text() is named after the text, as if that were a column."""

import sqlalchemy as sa
from alembic import op

revision = "unnamed_text"
down_revision = None


def upgrade():
    op.create_index(None, "users", [sa.text("lower(name)")])


def downgrade():
    pass

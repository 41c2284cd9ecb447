"""an id of more than 32 characters"""

import os

from alembic import op

revision = "a_revision_whose_id_is_longer_than_the_usual_column"
down_revision = None


def upgrade():
    op.execute("SELECT '%s', '%s'" % (os.environ["APP_SCHEMA"], os.environ["SEED"]))


def downgrade():
    pass

"""b2"""

import sqlalchemy as sa
from alembic import context, op
from shop import helpers
from shop.helpers import done

revision = "b2"
down_revision = "b1"


def upgrade():
    op.create_table(helpers.PREFIX + "second", sa.Column("id", sa.Integer()), *helpers.stamps())
    done.append("second")
    op.execute("SELECT '" + ", ".join(done) + "'")


def downgrade():
    pass

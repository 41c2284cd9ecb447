"""b3"""

import sqlalchemy as sa
from alembic import context, op
import shop.helpers as helpers

revision = "b3"
down_revision = "b2"


def upgrade():
    op.execute(f"SELECT {len(helpers.done)}, {helpers.calls}, '{'kind' in globals()}'")
    helpers.table("third").create(op.get_bind())
    for name in helpers.metadata.tables:
        op.execute(f"ANALYZE {name}")


def downgrade():
    pass

"""only the parent"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

parent = sa.table("parent", sa.column("id"))


def upgrade():
    op.execute(sa.update(parent).values(id=1).with_hint("ROWLOCK", dialect_name="mssql"))
    op.execute(sa.select(parent).with_hint(parent, "ONLY", "postgresql"))


def downgrade():
    pass

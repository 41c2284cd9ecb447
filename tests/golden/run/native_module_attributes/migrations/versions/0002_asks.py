"""a2"""

import sqlalchemy as sa
from alembic import context, op

revision = "a2"
down_revision = "a1"


def upgrade():
    op.create_table("notes", sa.Column("text", sa.Text(), comment=context.helper("a1")))
    op.execute(sa.helpers[0]("a list"))


def downgrade():
    pass

"""quote= of an index decides whether its name is quoted."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_index("ix_plain", "t", ["a", "b"], quote=True)
    op.create_index("Ix_Upper", "t", ["a"], quote=False)
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer))
    sa.Index("ix_own", table.c.a, quote=True).create(op.get_bind())


def downgrade():
    op.drop_index("ix_plain", "t", quote=True)
    op.drop_index("Ix_Upper", "t", quote=False)

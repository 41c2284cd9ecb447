"""a Table in place of a name"""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

plain = sa.Table("plain", sa.MetaData(), sa.Column("c1", sa.Integer, nullable=False))


def upgrade():
    op.create_table(plain)
    op.create_table(plain, sa.Column("c2", sa.Integer))
    op.drop_table(plain)


def downgrade():
    pass

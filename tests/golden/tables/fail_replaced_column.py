"""A column of another type, once a statement of the old one is recorded."""
import sqlalchemy as sa
from alembic import op

revision = "a"
down_revision = None


def upgrade():
    boats = sa.Table("boats", sa.MetaData(), sa.Column("length", sa.Integer))
    op.execute(boats.insert().values(length=3))
    boats.append_column(sa.Column("length", sa.JSON), replace_existing=True)


def downgrade():
    upgrade()

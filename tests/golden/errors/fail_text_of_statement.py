"""str() of a statement that is made when the script is written"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import CreateTable

revision = "a1b2c3d4e5f6"
down_revision = None


def upgrade():
    op.execute(str(CreateTable(sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer)))))


def downgrade():
    op.execute(f"{sa.select(sa.column('a'))}")

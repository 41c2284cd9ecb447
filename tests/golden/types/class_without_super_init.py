"""class without super init

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
class Sized(sa.types.UserDefinedType):
    def __init__(self, n=3):
        self.n = n

    def get_col_spec(self, **kw):
        return "SIZED(%d)" % self.n


class Labels(sa.types.TypeDecorator):
    impl = sa.Integer

    def __init__(self, labels):
        self.impl = sa.Enum(*labels, name="labels")


class Marked(sa.Integer):
    def __init__(self, mark):
        self.mark = mark


revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("t", sa.Column("a", Sized(30)), sa.Column("b", Sized), sa.Column("c", Labels(["x", "y"])), sa.Column("d", Marked("m")))


def downgrade():
    pass

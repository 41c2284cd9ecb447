"""Types that the configuration names: of the project, of a package that is not there, in place of a known one."""
from alembic import op
import elsewhere.columns
import sqlalchemy as sa
from sqlalchemy_utils import EmailType, URLType

from shop.types import Code, Colour, Money, Place

revision = '0001'
down_revision = None


class LongCode(Code):
    pass


def upgrade():
    op.create_table(
        'article',
        sa.Column('price', Money),
        sa.Column('code', Code()),
        sa.Column('short', Code(length=3), server_default='abc'),
        sa.Column('long', LongCode(30)),
        sa.Column('place', Place()),
        sa.Column('colour', Colour()),
        sa.Column('token', elsewhere.columns.Token()),
        sa.Column('mail', EmailType),
        sa.Column('url', URLType()),
    )


def downgrade():
    op.drop_table('article')

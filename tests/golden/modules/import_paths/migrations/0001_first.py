from alembic import op
import sqlalchemy as sa

from money.types import Amount, CURRENCIES
import tariffs

revision = '0001'
down_revision = None


def upgrade():
    op.create_table('price', sa.Column('amount', Amount()), sa.Column('currency', sa.Enum(*CURRENCIES, name='currency')))
    op.execute(f"INSERT INTO price VALUES ({tariffs.LOWEST}, 'eur')")


def downgrade():
    op.drop_table('price')

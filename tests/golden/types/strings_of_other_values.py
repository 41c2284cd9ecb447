# SQLAlchemy's literals of strings are made of strings; connected, the driver writes what it is given.
import datetime
import decimal

import sqlalchemy as sa
from alembic import op

revision = "a"
down_revision = None


def upgrade():
    settings = op.create_table("settings", sa.Column("name", sa.String(20)), sa.Column("value", sa.Text))
    values = [180, 5.5, True, datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3, 4, 5), "text"]
    if op.get_bind().dialect.name == "postgresql":
        values += [decimal.Decimal("1.50"), datetime.timedelta(hours=2)]
    op.bulk_insert(settings, [{"name": place, "value": value} for place, value in enumerate(values)])


def downgrade():
    op.drop_table("settings")

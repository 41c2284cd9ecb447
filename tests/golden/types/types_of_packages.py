import sqlalchemy as sa
import sqlalchemy_utils
from adsputils import UTCDateTime
from alembic import op
from pgvector.sqlalchemy import VECTOR
from sqlalchemy_utils.types.bit import BitType

revision = "aaaa"
down_revision = None


def upgrade():
    op.create_table(
        "kinds",
        sa.Column("id", sqlalchemy_utils.UUIDType(), primary_key=True),
        sa.Column("text_id", sqlalchemy_utils.types.uuid.UUIDType(binary=False)),
        sa.Column("plain_id", sqlalchemy_utils.UUIDType(binary=False, native=False)),
        sa.Column("bits", BitType(4)),
        sa.Column("colour", sqlalchemy_utils.ColorType()),
        sa.Column("currency", sqlalchemy_utils.CurrencyType()),
        sa.Column("language", sqlalchemy_utils.LocaleType()),
        sa.Column("zone", sqlalchemy_utils.TimezoneType()),
        sa.Column("whole", sqlalchemy_utils.IntRangeType()),
        sa.Column("long", sqlalchemy_utils.Int8RangeType()),
        sa.Column("number", sqlalchemy_utils.NumericRangeType()),
        sa.Column("days", sqlalchemy_utils.DateRangeType()),
        sa.Column("times", sqlalchemy_utils.DateTimeRangeType()),
        sa.Column("near", VECTOR(3)),
        sa.Column("any_near", VECTOR()),
        sa.Column("made", UTCDateTime(timezone=True)),
        sa.Column("changed", UTCDateTime()),
    )


def downgrade():
    op.drop_table("kinds")

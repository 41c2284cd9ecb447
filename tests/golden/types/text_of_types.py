"""str() of a type is how SQLAlchemy's default dialect spells it, whatever the script's dialect is."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql, sqlite

revision = "a1"
down_revision = None

TYPES = [
    sa.String(), sa.String(20), sa.String(20, collation="C"), sa.Text(), sa.Unicode(5), sa.UnicodeText(), sa.Integer(),
    sa.SmallInteger(), sa.BigInteger(), sa.Float(5), sa.Numeric(), sa.Numeric(8, 2), sa.Numeric(8), sa.DateTime(timezone=True),
    sa.Date(), sa.Time(), sa.Boolean(), sa.LargeBinary(5), sa.Enum("a", "bbb", name="m"), sa.JSON(), sa.Uuid(), sa.Double(),
    sa.Interval(), sa.VARCHAR(3), sa.CHAR(3), sa.DECIMAL(3, 1), sa.TIMESTAMP(timezone=True), sa.BLOB(), sa.BINARY(3), sa.UUID(),
    sa.ARRAY(sa.Integer), postgresql.ARRAY(sa.Text), postgresql.JSONB(), postgresql.UUID(), postgresql.BYTEA(),
    postgresql.INET(), postgresql.ENUM("a", "bbb", name="m"), postgresql.TIMESTAMP(precision=3), postgresql.DOUBLE_PRECISION(),
    postgresql.BIT(3), postgresql.CITEXT(), postgresql.INT4RANGE(), sqlite.DATETIME(), sa.types.NullType(),
]


def upgrade():
    for kind in TYPES:
        op.execute("SELECT '%s'" % kind)
    if "VARCHAR" in str(sa.String(3)) and f"{sa.Integer()}" == "INTEGER":
        op.execute("SELECT 'as a string'")


def downgrade():
    pass

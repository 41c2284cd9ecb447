"""The class of a type's values in Python."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None

TYPES = [
    sa.Integer(), sa.BigInteger(), sa.Numeric(4, 2), sa.Numeric(asdecimal=False), sa.Float(), sa.Float(asdecimal=True), sa.Boolean(),
    sa.Date(), sa.Time(), sa.DateTime(), sa.Interval(), sa.LargeBinary(), sa.String(3), sa.Text(), sa.Enum("a", "b"), sa.JSON(),
    sa.Uuid(), sa.Uuid(as_uuid=False), sa.ARRAY(sa.Integer), postgresql.BYTEA(), postgresql.INTERVAL(),
    postgresql.JSONB(), postgresql.DOUBLE_PRECISION(),
]


def upgrade():
    for one in TYPES:
        op.execute(sa.text(f"-- {type(one).__name__} {one.python_type.__module__}.{one.python_type.__name__}"))


def downgrade():
    for one in (sa.types.NullType(), postgresql.INET(), postgresql.INT4RANGE()):
        try:
            op.execute(f"-- {one.python_type}")
        except NotImplementedError:
            op.execute(sa.text(f"-- none of {type(one).__name__}"))

"""hasattr() of types that decorate another, and of those that leave out what their base has"""
import sqlalchemy as sa
from alembic import op

revision = "a1b2c3d4e5f6"
down_revision = None

NAMES = "length precision scale collation timezone enums schema metadata inherit_schema none_as_null as_uuid item_type"


def upgrade():
    for type_ in (sa.Interval(), sa.PickleType(), sa.Boolean(), sa.Integer(), sa.JSON(), sa.DateTime(), sa.LargeBinary()):
        op.execute("-- %s: %s" % (type(type_).__name__, [name for name in NAMES.split() if hasattr(type_, name)]))


def downgrade():
    pass

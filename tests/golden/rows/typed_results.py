"""What a query gives is what SQLAlchemy makes of it by the statement's types, not what the driver has."""
import datetime
import decimal
import enum
import uuid

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


class Color(enum.Enum):
    RED = "r"
    BLUE = "b"


class Shouted(sa.TypeDecorator):
    impl = sa.String
    cache_ok = True

    def process_result_value(self, value, dialect):
        return value and value.upper() + "!"


def upgrade():
    op.create_table(
        "t",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("day", sa.Date),
        sa.Column("at", sa.DateTime),
        sa.Column("price", sa.Numeric(10, 2)),
        sa.Column("ratio", sa.Float),
        sa.Column("on", sa.Boolean),
        sa.Column("data", sa.JSON),
        sa.Column("key", sa.Uuid),
        sa.Column("color", sa.String(10)),
        sa.Column("name", sa.String(10)),
    )
    t = sa.table(
        "t",
        sa.column("id", sa.Integer),
        sa.column("day", sa.Date),
        sa.column("at", sa.DateTime),
        sa.column("price", sa.Numeric(10, 2)),
        sa.column("ratio", sa.Float),
        sa.column("on", sa.Boolean),
        sa.column("data", sa.JSON),
        sa.column("key", sa.Uuid),
        sa.column("color", sa.Enum(Color, native_enum=False)),
        sa.column("name", Shouted),
    )
    op.bulk_insert(
        t,
        [
            {
                "id": 1,
                "day": datetime.date(2024, 1, 2),
                "at": datetime.datetime(2024, 1, 2, 3, 4, 5, 6),
                "price": decimal.Decimal("1.50"),
                "ratio": 0.25,
                "on": True,
                "data": {"a": [1, None]},
                "key": uuid.UUID(int=7),
                "color": "BLUE",
                "name": "ann",
            },
        ],
    )
    op.bulk_insert(t, [{"id": 2, "color": "RED"}])
    bind = op.get_bind()

    def tell(query):
        for row in bind.execute(query):
            op.execute("SELECT '%s'" % repr(tuple(row)).replace("'", "''").replace(":", "\\:"))

    tell(sa.select(t).order_by(t.c.id))
    tell(sa.select(t.c.color, sa.func.max(t.c.name)).where(t.c.id == 1).group_by(t.c.color))
    tell(sa.select(sa.column("price", sa.Numeric(asdecimal=False)), sa.column("key", sa.Uuid(as_uuid=False))).select_from(t))
    tell(sa.text("SELECT id, name, color FROM t WHERE id = 1").columns(name=Shouted, color=sa.Enum(Color)))
    tell(sa.update(t).where(t.c.id == 1).values(day=datetime.date(2025, 1, 1)).returning(t.c.day, t.c.name))


def downgrade():
    op.drop_table("t")

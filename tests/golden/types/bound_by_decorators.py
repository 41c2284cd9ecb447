"""Values go through their column's TypeDecorator wherever they are bound."""

import json
import uuid

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


class Json(sa.types.TypeDecorator):
    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return None if value is None else json.dumps(value, sort_keys=True)


class Guid(sa.types.TypeDecorator):
    impl = sa.CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(sa.dialects.postgresql.UUID(as_uuid=False))
        return dialect.type_descriptor(sa.CHAR(32))

    def process_bind_param(self, value, dialect):
        if value is None:
            return value
        return str(value) if dialect.name == "postgresql" else uuid.UUID(str(value)).hex


class Cents(sa.types.TypeDecorator):
    impl = sa.Integer
    cache_ok = True

    def process_literal_param(self, value, dialect):
        return round(value * 100)


class Price(sa.types.TypeDecorator):
    impl = Cents
    cache_ok = True


FIRST = uuid.UUID("12345678-1234-5678-1234-567812345678")
order = sa.table("orders", sa.column("id", Guid), sa.column("data", Json), sa.column("price", Price()))


def upgrade():
    op.execute(order.insert().values(id=FIRST, data={"b": 1, "a": [True, None]}, price=1.5))
    op.execute(sa.insert(order).values({"id": FIRST, order.c.price: 2}))
    op.execute(sa.insert(order).values([{"id": FIRST, "data": []}, {"id": FIRST, "data": {}}]))
    op.bulk_insert(order, [{"id": FIRST, "data": {"x": "it's"}, "price": 0.25}])


def downgrade():
    op.execute(order.update().where(order.c.id == FIRST).values(price=3, data=None))
    op.execute(order.delete().where(order.c.id.in_([FIRST, FIRST]), order.c.price > 7, 8 > order.c.price))
    op.execute(sa.select(sa.literal(4, Cents), order.c.price + 1).where(order.c.price.between(1, 2)))

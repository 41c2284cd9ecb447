# Not as Alembic: its offline mode has no rows; this is what it does when connected.
"""Rows in the order of a column of decimal numbers, which is not the first of its table."""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    bind = op.get_bind()
    prices = op.create_table("prices", sa.Column("id", sa.Integer, primary_key=True), sa.Column("price", sa.Numeric(8, 2)))
    op.bulk_insert(prices, [{"id": 1, "price": 30}, {"id": 2, "price": 4.5}, {"id": 3, "price": 100}])
    ordered = bind.execute(sa.text("SELECT id AS number, price FROM prices ORDER BY price")).fetchall()
    assert [row.number for row in ordered] == [2, 1, 3]
    ordered = bind.execute(sa.text("SELECT price, id FROM prices ORDER BY 1 DESC")).fetchall()
    assert [row.id for row in ordered] == [3, 1, 2]


def downgrade():
    op.drop_table("prices")

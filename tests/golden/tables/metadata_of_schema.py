"""metadata of schema

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy import Column, ForeignKey, Integer, String

revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    m = sa.MetaData(schema="shop")
    goods = sa.Table("goods", m, Column("id", String(5), primary_key=True), Column("name", String, index=True))
    sa.Table("orders", m, Column("id", Integer, primary_key=True), Column("good", ForeignKey("goods.id")), Column("other", ForeignKey("shop.goods.id")))
    m.create_all(op.get_bind(), tables=[goods])
    for index in goods.indexes:
        index.drop(op.get_bind())
    sa.Table("later", m, Column("id", Integer, sa.Sequence("later_id"), primary_key=True), Column("e", sa.Enum("x", name="e"))).create(op.get_bind())


def downgrade():
    pass

"""metadata create all

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
    m = sa.MetaData()
    sa.Sequence("alone", start=5, metadata=m)
    sa.Table("zt", m, Column("id", Integer, primary_key=True), Column("e", sa.Enum("x", name="zz_e")), Column("o", ForeignKey("at.id")))
    sa.Table("at", m, Column("id", String(7), sa.Sequence("ssq"), primary_key=True), Column("e", sa.Enum("x", name="aa_e")), Column("n", Integer, index=True))
    sa.Table("first", m, Column("id", Integer, primary_key=True), Column("next_id", Integer, ForeignKey("next.id", name="fk_next", use_alter=True)), comment="has to wait")
    sa.Table("next", m, Column("id", Integer, primary_key=True), Column("first_id", ForeignKey("first.id", name="fk_first")))
    m.create_all(op.get_bind())
    m.drop_all(op.get_bind(), checkfirst=False)


def downgrade():
    pass

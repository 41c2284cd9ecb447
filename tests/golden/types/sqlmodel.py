"""sqlmodel

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
import sqlmodel
from sqlmodel import Column, select

revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("t", Column("id", sqlmodel.sql.sqltypes.types.Uuid(), nullable=False), sa.Column("name", sqlmodel.sql.sqltypes.AutoString(length=20)))
    t = sa.table("t", sa.column("name"))
    op.execute(sa.insert(sa.table("u", sa.column("name"))).from_select(["name"], select(t.c.name)))


def downgrade():
    pass

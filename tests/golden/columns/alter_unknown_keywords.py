"""Keyword arguments of alter_column() that no dialect reads change nothing.

Revision ID: a1
Revises:
"""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.alter_column("t", "c", existing_type=sa.String(20), type=sa.VARCHAR(4096), existing_nullable=True)
    op.alter_column("t", "c", new_column_name="d", unknown=sa.Column, existing_type=sa.String(20), info={"a": 1})
    if op.get_context().dialect.name == "postgresql":
        op.alter_column("t", "d", type_=sa.Integer(), postgresql_using="d::integer", using=sa.Integer)


def downgrade():
    op.alter_column("t", "d", new_column_name="c")

"""a table that is dropped, and then changed

Revision ID: ee01
Revises:
"""
import sqlalchemy as sa
from alembic import op

revision = "ee01"
down_revision = None


def upgrade():
    op.create_table("gone", sa.Column("id", sa.Integer(), primary_key=True))
    op.drop_table("gone")
    op.add_column("gone", sa.Column("late", sa.Integer()))
    op.create_table("there", sa.Column("id", sa.Integer(), primary_key=True))

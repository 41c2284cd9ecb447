"""renames

Revision ID: cc03
Revises: bb02
"""
import sqlalchemy as sa
from alembic import op

revision = "cc03"
down_revision = "bb02"


def upgrade():
    op.drop_index("ix_users_name", table_name="users")
    op.rename_table("posts", "articles")
    op.add_column("articles", sa.Column("body", sa.Text()))
    op.execute("ALTER TABLE articles RENAME COLUMN title TO headline")

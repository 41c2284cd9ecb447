"""what a DO block names, and a table that nothing made

Revision ID: dd01
Revises:
"""
import sqlalchemy as sa
from alembic import op

revision = "dd01"
down_revision = None


def upgrade():
    op.create_table("kept", sa.Column("id", sa.Integer(), primary_key=True))
    op.create_table("changed", sa.Column("id", sa.Integer(), primary_key=True))
    op.execute("DO $$ BEGIN EXECUTE 'ALTER TABLE ' || quote_ident('changed') || ' ADD more int'; END $$")
    op.add_column("accounts", sa.Column("note", sa.Text()))
    op.create_foreign_key("fk_kept", "kept", "accounts", ["id"], ["id"])

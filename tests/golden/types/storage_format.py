"""A storage format of SQLite's that can't be used."""

import datetime

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import sqlite

revision = "a1"
down_revision = None

table = sa.table("t", sa.column("at", sqlite.DATETIME(storage_format="%(year)04q")))


def upgrade():
    op.execute(table.insert().values(at=datetime.datetime(2024, 1, 2)))


def downgrade():
    op.execute(table.delete())

"""SQLite's types

Revision ID: aaaa
Revises: 
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

revision = "aaaa"
down_revision = None


def upgrade():
    op.create_table(
        "t",
        sa.Column("c1", sqlite.BLOB()),
        sa.Column("c2", sqlite.BOOLEAN()),
        sa.Column("c3", sqlite.CHAR(3)),
        sa.Column("c4", sqlite.DATE()),
        sa.Column("c5", sqlite.DATETIME()),
        sa.Column("c6", sqlite.DECIMAL(10, 2)),
        sa.Column("c7", sqlite.FLOAT()),
        sa.Column("c8", sqlite.INTEGER()),
        sa.Column("c9", sqlite.JSON()),
        sa.Column("c10", sqlite.NUMERIC()),
        sa.Column("c11", sqlite.REAL()),
        sa.Column("c12", sqlite.SMALLINT()),
        sa.Column("c13", sqlite.TEXT()),
        sa.Column("c14", sqlite.TIME()),
        sa.Column("c15", sqlite.TIMESTAMP()),
        sa.Column("c16", sqlite.VARCHAR(5)),
    )


def downgrade():
    op.drop_table("t")

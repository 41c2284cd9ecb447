"""types by their SQL names

Revision ID: aaaa
Revises: 
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa

revision = "aaaa"
down_revision = None


def upgrade():
    op.create_table(
        "t",
        sa.Column("c1", sa.INTEGER()),
        sa.Column("c2", sa.SMALLINT()),
        sa.Column("c3", sa.BIGINT()),
        sa.Column("c4", sa.CHAR(3)),
        sa.Column("c5", sa.VARCHAR(20)),
        sa.Column("c6", sa.NCHAR(3)),
        sa.Column("c7", sa.NVARCHAR(20)),
        sa.Column("c8", sa.TEXT()),
        sa.Column("c9", sa.NUMERIC(10, 2)),
        sa.Column("c10", sa.DECIMAL(10, 2)),
        sa.Column("c11", sa.FLOAT()),
        sa.Column("c12", sa.FLOAT(24)),
        sa.Column("c13", sa.REAL()),
        sa.Column("c14", sa.DOUBLE()),
        sa.Column("c15", sa.DOUBLE_PRECISION()),
        sa.Column("c16", sa.BOOLEAN()),
        sa.Column("c17", sa.DATE()),
        sa.Column("c18", sa.TIME()),
        sa.Column("c19", sa.DATETIME()),
        sa.Column("c20", sa.TIMESTAMP()),
        sa.Column("c21", sa.TIMESTAMP(timezone=True)),
        sa.Column("c22", sa.BLOB()),
        sa.Column("c23", sa.CLOB()),
        sa.Column("c24", sa.BINARY(8)),
        sa.Column("c25", sa.VARBINARY(8)),
        sa.Column("c26", sa.JSON()),
        sa.Column("c27", sa.UUID()),
    )


def downgrade():
    op.drop_table("t")

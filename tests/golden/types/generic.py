"""generic types

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
        sa.Column("c1", sa.Integer()),
        sa.Column("c2", sa.SmallInteger()),
        sa.Column("c3", sa.BigInteger()),
        sa.Column("c4", sa.String()),
        sa.Column("c5", sa.String(20)),
        sa.Column("c6", sa.Unicode(30)),
        sa.Column("c7", sa.Text()),
        sa.Column("c8", sa.Text(100)),
        sa.Column("c9", sa.UnicodeText()),
        sa.Column("c10", sa.Numeric()),
        sa.Column("c11", sa.Numeric(10)),
        sa.Column("c12", sa.Numeric(10, 2)),
        sa.Column("c13", sa.Float()),
        sa.Column("c14", sa.Float(24)),
        sa.Column("c15", sa.Double()),
        sa.Column("c16", sa.Double(53)),
        sa.Column("c17", sa.Boolean()),
        sa.Column("c18", sa.Date()),
        sa.Column("c19", sa.Time()),
        sa.Column("c20", sa.Time(timezone=True)),
        sa.Column("c21", sa.DateTime()),
        sa.Column("c22", sa.DateTime(timezone=True)),
        sa.Column("c23", sa.Interval()),
        sa.Column("c24", sa.LargeBinary()),
        sa.Column("c25", sa.LargeBinary(16)),
        sa.Column("c26", sa.JSON()),
        sa.Column("c27", sa.Uuid()),
        sa.Column("c28", sa.Uuid(native_uuid=False)),
        sa.Column("c29", sa.PickleType()),
    )


def downgrade():
    op.drop_table("t")

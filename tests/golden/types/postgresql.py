"""types that PostgreSQL alone has

Revision ID: aaaa
Revises: 
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "aaaa"
down_revision = None


def upgrade():
    op.create_table(
        "t",
        sa.Column("c1", postgresql.ARRAY(sa.Integer())),
        sa.Column("c2", postgresql.ARRAY(sa.String(10), dimensions=2)),
        sa.Column("c3", postgresql.BIT()),
        sa.Column("c4", postgresql.BIT(5, varying=True)),
        sa.Column("c5", postgresql.BYTEA()),
        sa.Column("c6", postgresql.CIDR()),
        sa.Column("c7", postgresql.CITEXT()),
        sa.Column("c8", postgresql.DATERANGE()),
        sa.Column("c9", postgresql.DATEMULTIRANGE()),
        sa.Column("c10", postgresql.DOUBLE_PRECISION()),
        sa.Column("c11", postgresql.HSTORE()),
        sa.Column("c12", postgresql.INET()),
        sa.Column("c13", postgresql.INT4RANGE()),
        sa.Column("c14", postgresql.INT8MULTIRANGE()),
        sa.Column("c15", postgresql.INTERVAL()),
        sa.Column("c16", postgresql.INTERVAL(fields="DAY TO SECOND", precision=3)),
        sa.Column("c17", postgresql.JSON()),
        sa.Column("c18", postgresql.JSONB()),
        sa.Column("c19", postgresql.JSONPATH()),
        sa.Column("c20", postgresql.MACADDR()),
        sa.Column("c21", postgresql.MACADDR8()),
        sa.Column("c22", postgresql.MONEY()),
        sa.Column("c23", postgresql.NUMRANGE()),
        sa.Column("c24", postgresql.OID()),
        sa.Column("c25", postgresql.REGCLASS()),
        sa.Column("c26", postgresql.REGCONFIG()),
        sa.Column("c27", postgresql.TIME(precision=3)),
        sa.Column("c28", postgresql.TIMESTAMP(timezone=True, precision=6)),
        sa.Column("c29", postgresql.TSQUERY()),
        sa.Column("c30", postgresql.TSRANGE()),
        sa.Column("c31", postgresql.TSTZRANGE()),
        sa.Column("c32", postgresql.TSVECTOR()),
        sa.Column("c33", postgresql.UUID()),
        sa.Column("c34", postgresql.UUID(as_uuid=True)),
    )


def downgrade():
    op.drop_table("t")

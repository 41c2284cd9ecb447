"""copy expression indexes

Revision ID: aaaa
Revises:
Create Date: 2024-01-01 00:00:00

"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

revision = 'aaaa'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    t = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.String(10)), sa.Column("b", sa.Integer))
    sa.Index("ix_lower", sa.func.lower(t.c.a))
    sa.Index("ix_desc", t.c.b.desc(), unique=True, sqlite_where=t.c.b > 3)
    with op.batch_alter_table("t", copy_from=t) as batch_op:
        batch_op.alter_column("b", nullable=False)


def downgrade():
    pass

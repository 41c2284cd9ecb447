"""What is set on a column of a table after it was made."""

import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    metadata = sa.MetaData()
    table = sa.Table(
        "t",
        metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("code", sa.String(4)),
        sa.Column("state", sa.String(4), nullable=False),
    )
    table.c.code.type = sa.String(40)
    table.c["state"].nullable = True
    table.columns.state.server_default = sa.DefaultClause("new")
    table.create(op.get_bind())


def downgrade():
    op.drop_table("t")

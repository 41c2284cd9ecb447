"""three

a revision in Python
"""
from alembic import op
import sqlalchemy as sa

revision = "three"
down_revision = "two"


def upgrade():
    # sqlgen: accept drop-table because there is none
    op.drop_column("orders", "n")  # sqlgen: accept drop-column because it was empty
    for name in ["b", "c"]:
        op.add_column(
            "orders",
            sa.Column(name, sa.Integer(), nullable=False),  # sqlgen: accept required-column because it is
        )


def downgrade():
    pass

"""Which of them is not said."""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.create_table(
        "pair",
        sa.Column("a", sa.Integer(), unique=True),
        sa.Column("b", sa.Integer(), unique=True),
        sa.Column("c", sa.Integer()),
    )
    op.execute("ALTER TABLE pair ADD CONSTRAINT uq_c UNIQUE (c)")
    op.drop_constraint(None, "pair", type_="unique")


def downgrade():
    pass

"""A type that outlives its table."""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.create_table(
        "ticket",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("state", sa.Enum("open", "closed", name="ticket_state")),
        sa.Column("kind", sa.Enum("bug", "wish", name="ticket_kind")),
    )


def downgrade():
    op.drop_table("ticket")
    sa.Enum(name="ticket_kind").drop(op.get_bind())

"""What each operation of an upgrade is taken back by."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import CreateSchema, CreateSequence, Sequence

revision = "0001"
down_revision = None


def upgrade():
    op.create_table(
        "team",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(20)),
        comment="of people",
    )
    op.create_table(
        "member",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("team_id", sa.Integer()),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("since", sa.Date()),
    )
    if op.get_context().dialect.name == "sqlite":
        return
    op.execute(CreateSequence(Sequence("numbers", start=5)))
    op.execute(CreateSchema("archive"))

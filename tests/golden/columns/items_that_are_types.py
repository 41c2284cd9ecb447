"""A type among a column's items listens to the table as the column's own does."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.orm import declarative_base

revision = "a"
down_revision = None

Base = declarative_base()


class Ticket(Base):
    __tablename__ = "tickets"
    id = sa.Column(sa.Integer, primary_key=True)
    state = sa.Column(sa.String, sa.Enum("open", "closed", name="states"), nullable=False)


def upgrade():
    op.create_table(
        "tickets",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("state", sa.String(9), sa.Enum("open", "closed", name="states")),
        sa.Column("kind", sa.String(9), sa.Enum("a", "b", name="kinds", native_enum=False, create_constraint=True)),
        sa.Column("flag", sa.Integer, sa.Boolean(create_constraint=True, name="is_flag")),
    )
    op.execute(sa.update(Ticket).where(Ticket.state == "open").values(state="closed"))


def downgrade():
    op.drop_table("tickets")

"""A schema to look at."""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.create_table("answers", sa.Column("what", sa.String(80)), sa.Column("value", sa.Text()))
    op.create_table(
        "account",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("email", sa.String(120), nullable=False, unique=True),
        sa.Column("state", sa.Enum("new", "old", name="account_state"), server_default="new"),
        sa.Column("balance", sa.Numeric(10, 2), server_default=sa.text("0")),
        sa.Column("seen", sa.DateTime(), server_default=sa.func.now()),
        sa.Column("active", sa.Boolean(), nullable=False, server_default=sa.true()),
    )
    op.create_table(
        "entry",
        sa.Column("account_id", sa.Integer(), sa.ForeignKey("account.id", ondelete="CASCADE"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Float()),
        sa.Column("note", sa.Text(), comment="free text"),
        sa.PrimaryKeyConstraint("account_id", "number", name="pk_entry"),
        sa.UniqueConstraint("number", "amount", name="uq_entry_number_amount"),
        sa.CheckConstraint("number > 0", name="ck_entry_number"),
    )
    op.create_index("ix_entry_amount", "entry", ["amount"])
    op.create_index("ix_entry_number", "entry", ["number", "account_id"], unique=True)
    op.execute("CREATE VIEW accounts AS SELECT id, email FROM account")


def downgrade():
    pass

"""a branch: entries"""

from alembic import op
import sqlalchemy as sa

revision = "f05"
down_revision = "f04"


def upgrade():
    op.create_table(
        "entries",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("account", sa.Integer, sa.ForeignKey("accounts.id"), nullable=False),
        sa.Column("amount", sa.Integer, nullable=False),
    )
    op.execute("INSERT INTO entries (id, account, amount) SELECT id, id, balance FROM accounts")


def downgrade():
    op.drop_table("entries")

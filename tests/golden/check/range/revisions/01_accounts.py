"""accounts, with a row each for a few people"""

from alembic import op
import sqlalchemy as sa

revision = "f01"
down_revision = None


def upgrade():
    accounts = op.create_table(
        "accounts",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("balance", sa.Integer, nullable=False),
        sa.Column("kind", sa.Enum("private", "business", name="account_kind")),
    )
    op.bulk_insert(
        accounts,
        [{"id": i, "name": f"person {i}", "balance": 0, "kind": "private"} for i in range(1, 6)],
    )


def downgrade():
    op.drop_table("accounts")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TYPE account_kind")

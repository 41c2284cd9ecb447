"""commits in between: before, in and after an autocommit block"""

from alembic import op

revision = "f03"
down_revision = "f02"


def upgrade():
    op.execute("UPDATE accounts SET balance = balance + 10")
    with op.get_context().autocommit_block():
        op.create_index("ix_accounts_name", "accounts", ["name"], postgresql_concurrently=True)
        op.execute("UPDATE accounts SET balance = balance + 100")
        if op.get_bind().dialect.name == "postgresql":
            op.execute("ALTER TYPE account_kind ADD VALUE 'public'")
            op.execute("VACUUM accounts")
    op.execute("UPDATE accounts SET balance = balance + 1000, kind = 'business' WHERE id = 1")


def downgrade():
    op.execute("UPDATE accounts SET balance = balance - 1000, kind = 'private' WHERE id = 1")
    with op.get_context().autocommit_block():
        op.drop_index("ix_accounts_name", "accounts", postgresql_concurrently=True)
        op.execute("UPDATE accounts SET balance = balance - 110")

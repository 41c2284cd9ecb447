"""begin_transaction() in a revision writes BEGIN and COMMIT where the whole script is one transaction."""

from alembic import context, op

revision = "a1"
down_revision = None


def upgrade():
    with op.get_context().begin_transaction():
        op.execute("UPDATE a SET b = 1")
    with op.get_context().begin_transaction(_per_migration=True):
        op.execute("UPDATE a SET b = 2")
    with context.begin_transaction():
        op.execute("UPDATE a SET b = 3")


def downgrade():
    try:
        with op.get_context().begin_transaction():
            op.execute("UPDATE a SET b = 4")
            raise ValueError("not committed")
    except ValueError:
        op.execute("ROLLBACK")

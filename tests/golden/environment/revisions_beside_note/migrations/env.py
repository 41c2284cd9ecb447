"""What it executes is not known here."""

from alembic import context
from elsewhere import statement

context.configure(version_table="shop_version")
with context.begin_transaction():
    context.execute(statement())
    context.run_migrations()

import os

from alembic import context

context.configure(
    url=os.environ.get("DATABASE_URL", "postgresql://shop:secret@db/shop"),
    version_table_schema=os.getenv("VERSION_SCHEMA"),
)
with context.begin_transaction():
    context.run_migrations()

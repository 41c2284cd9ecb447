"""Read with the folder of its revisions."""

import sqlalchemy as sa
from alembic import context

config = context.config
metadata = sa.MetaData(naming_convention={"pk": "pk_%(table_name)s"})
context.configure(
    url=config.get_main_option("sqlalchemy.url"),
    version_table="shop_version",
    version_table_schema=config.get_main_option("schema"),
    target_metadata=metadata,
)
with context.begin_transaction():
    context.execute("SELECT 'from env.py'")
    context.run_migrations()
